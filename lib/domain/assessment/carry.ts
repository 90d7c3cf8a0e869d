import type { Edition } from "../edition/edition.ts";
import { hasKey, listKey, type Part, parsePart, type Remark } from "./parts.ts";
import { answersOf, type Draft, entryOf, type QuickCheck } from "./quick-check.ts";

/** One thing of a quick check as an assessment saves it. */
export type Carried = { part: Part; key: string; value: unknown };

/** Figures that the entry does not hold because they are not yet valid, as they were typed. */
function typedOf({ inputs = {} }: Draft, valid: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs)
      .filter(([key, value]) => !Object.hasOwn(valid, key) && String(value).trim() !== "")
      .map(([key, value]) => [key, String(value)]),
  );
}

function remarkOf(draft: Draft, valid: Readonly<Record<string, unknown>>): Remark {
  const typed = typedOf(draft, valid);
  return {
    ...(draft.note === undefined || draft.note.trim() === "" ? {} : { note: draft.note }),
    ...(draft.unsure === true ? { unsure: true } : {}),
    ...(Object.keys(typed).length === 0 ? {} : { typed }),
  };
}

function ofDrafts(edition: Edition, check: QuickCheck): Carried[] {
  return Object.entries(check.drafts).flatMap(([key, draft]): Carried[] => {
    const indicator = edition.indicators[edition.positions.get(key) ?? -1];
    const entry = indicator === undefined ? {} : entryOf(indicator, draft);
    const remark = remarkOf(draft, entry.inputs ?? {});
    return [
      ...(Object.keys(entry).length === 0 ? [] : [{ part: "answers" as const, key, value: entry }]),
      ...(Object.keys(remark).length === 0 ? [] : [{ part: "remarks" as const, key, value: remark }]),
    ];
  });
}

/** The points somebody chose that this revision does not know: they are named, not changed into others. */
function lost(edition: Edition, check: QuickCheck): string[] {
  return Object.entries(check.drafts).flatMap(([key, draft]) => {
    const indicator = edition.indicators[edition.positions.get(key) ?? -1];
    const chosen = draft.points !== undefined || draft.rated !== undefined;
    const { points, rated } = indicator === undefined ? {} : entryOf(indicator, draft);
    return indicator === undefined || (chosen && points === undefined && rated === undefined) ? [key] : [];
  });
}

/**
 * What an assessment takes over from a quick check of the same edition, be it of another revision: everything that is valid
 * there, notes and half-typed figures as remarks. `left` names, by indicator or criterion, what the revision does not take.
 */
export function carriedFrom(edition: Edition, check: QuickCheck): { carried: Carried[]; left: string[] } {
  const { labels = [], improvements = [] } = answersOf(edition, check, "2000-01-01");
  const all: Carried[] = [
    ...ofDrafts(edition, check),
    ...Object.entries(check.eligibility).map(([key, value]) => ({ part: "eligibility" as const, key, value })),
    ...Object.entries(check.effort).map(([key, value]) => ({ part: "effort" as const, key, value })),
    ...(labels.length === 0 ? [] : [{ part: "labels" as const, key: listKey, value: labels }]),
    ...(improvements.length === 0 ? [] : [{ part: "improvements" as const, key: listKey, value: improvements }]),
  ];
  const fits = ({ part, key, value }: Carried) => hasKey(edition, part, key) && parsePart(edition, part, key, value).ok;
  const left = [...lost(edition, check), ...all.filter((one) => !fits(one)).map(({ key }) => key)];
  return { carried: all.filter(fits), left: [...new Set(left)] };
}
