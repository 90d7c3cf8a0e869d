"use client";
import { useCheck } from "#app/[locale]/_check/state/check-context.ts";
import { type Saved, savable } from "#lib/domain/saving/draft-parts.ts";
import { isPending } from "#lib/domain/saving/field.ts";
import { type Standing, standingOf } from "./standing.ts";
import { useSynced } from "./synced-context.ts";

/** How some of the things that are saved on their own stand. */
export function useStanding(): (names: readonly Saved[]) => Standing {
  const { edition } = useCheck();
  const { synced } = useSynced();
  return (names) => {
    const found = names.flatMap((name) => {
      const field = synced.fields.get(name);
      return field === undefined ? [] : [{ name, field }];
    });
    const waiting = new Set(
      found.filter(({ name, field }) => isPending(field, (value) => savable(edition, name, value))).map(({ field }) => field),
    );
    return standingOf(
      found.map(({ field }) => field),
      (field) => waiting.has(field),
      synced,
    );
  };
}
