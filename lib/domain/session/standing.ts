import * as z from "../zod.ts";

const version = z.int().check(z.minimum(1));
const Rated = z.record(z.string(), z.strictObject({ version, points: z.nullable(z.number()) }));

/**
 * What a case looked like: the answers and the sparring ratings by indicator, with their versions and unweighted points
 * (null where they give none), and by id the settled requests and the done actions of earlier sessions, each with its
 * indicator where it has one.
 */
export const CaseStanding = z.strictObject({
  answers: Rated,
  ratings: Rated,
  settled: z.record(z.string(), z.nullable(z.string())),
  done: z.record(z.string(), z.nullable(z.string())),
});
export type CaseStanding = z.infer<typeof CaseStanding>;

/** One thing that changed at an indicator, or at none in particular. `from` and `to` are points before and now. */
export type StandingChange = { indicator: string | null } & (
  | { kind: "answer" | "rating"; from: number | null; to: number | null }
  | { kind: "request-settled" | "action-done"; id: string }
);

function changedRatings(kind: "answer" | "rating", before: CaseStanding["answers"], now: CaseStanding["answers"]): StandingChange[] {
  return Object.entries(now)
    .filter(([indicator, { version: newest }]) => newest !== before[indicator]?.version)
    .map(([indicator, { points }]) => ({ indicator, kind, from: before[indicator]?.points ?? null, to: points }));
}

function added(kind: "request-settled" | "action-done", before: CaseStanding["done"], now: CaseStanding["done"]): StandingChange[] {
  return Object.entries(now)
    .filter(([id]) => !Object.hasOwn(before, id))
    .map(([id, indicator]) => ({ indicator, kind, id }));
}

/**
 * What changed between two sessions, in the order of the indicators (`order`, ids); what concerns none in particular
 * comes last. An answer that was changed and changed back counts: somebody worked on it.
 */
export function changesSince(before: CaseStanding, now: CaseStanding, order: readonly string[]): StandingChange[] {
  const place = new Map(order.map((id, at) => [id, at]));
  const at = ({ indicator }: StandingChange) => (indicator === null ? order.length : (place.get(indicator) ?? order.length));
  return [
    ...changedRatings("answer", before.answers, now.answers),
    ...changedRatings("rating", before.ratings, now.ratings),
    ...added("request-settled", before.settled, now.settled),
    ...added("action-done", before.done, now.done),
  ].sort((a, b) => at(a) - at(b));
}
