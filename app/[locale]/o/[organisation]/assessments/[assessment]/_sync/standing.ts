import type { Field } from "#lib/domain/saving/field.ts";
import type { Synced } from "./store.ts";

/** What is said of saving: the worst that is true of some fields. */
export type Standing = "clash" | "refused" | "submitted" | "moved" | "gone" | "unkept" | "away" | "sending" | "unfinished" | "saved";

/** How some of the things on a page stand; `pending` says which of them still differ from what is saved. */
export function standingOf(
  fields: readonly Field[],
  pending: (field: Field) => boolean,
  { away, stopped, unkept }: Pick<Synced, "away" | "stopped" | "unkept">,
): Standing {
  const waiting = fields.filter(pending);
  if (waiting.length === 0) return fields.some(({ mine }) => mine !== null) ? "unfinished" : "saved";
  if (stopped !== null) return stopped;
  if (waiting.some(({ clash }) => clash)) return "clash";
  if (waiting.some(({ refused }) => refused)) return "refused";
  if (away) return unkept ? "unkept" : "away";
  return "sending";
}
