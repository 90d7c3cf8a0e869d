import { addDays, compareDates } from "../date.ts";
import type { ValidityRule } from "./award.ts";
import { lastDayOfGrace } from "./next-period.ts";
import type { Period } from "./periods.ts";

/** How a label stands (contract §5): `expiring` with 180 days or less left, `lapsed` only where CED has confirmed it. */
export const labelStates = ["valid", "expiring", "in-grace", "lapsed", "unknown"] as const;
export type LabelState = (typeof labelStates)[number];

/** Why a state is not known: the end, its grace included, has passed; no source tells an end; the organisation has a successor. */
export type UnknownBecause = "end-passed" | "end-unknown" | "succeeded";

/** All that decides how a label stands on a day; `succeededOn` is the first day on which another organisation has taken over. */
export type History = { periods: readonly Period[]; rule: ValidityRule | undefined; succeededOn: string | null };

export const expiringDays = 180;

const isOnOrBefore = (a: string, b: string) => compareDates(a, b) <= 0;

/** The periods that count on a day: those awarded by then, after the last one that had lapsed by then. */
export function currentOn({ periods }: History, day: string): { current: Period[]; lapsed: boolean } {
  const awarded = periods.filter(({ from }) => from === null || isOnOrBefore(from, day));
  const current = awarded.slice(awarded.findLastIndex(({ lapsedOn }) => lapsedOn !== null && isOnOrBefore(lapsedOn, day)) + 1);
  return { current, lapsed: current.length === 0 && awarded.length > 0 };
}

/** The period with the latest end, which is how long the label is known to run. */
export function longest(periods: readonly Period[]): (Period & { end: string }) | null {
  const ended = periods.filter((period): period is Period & { end: string } => period.end !== null);
  return ended.reduce<(Period & { end: string }) | null>(
    (best, period) => (best !== null && isOnOrBefore(period.end, best.end) ? best : period),
    null,
  );
}

/** The last day of grace after an end; the end itself where there is none. */
export function graceOf(end: string, rule: ValidityRule | undefined): string {
  return rule === undefined ? end : lastDayOfGrace(end, rule);
}

function stateByEnd(end: string | null, open: boolean, rule: ValidityRule | undefined, day: string): StateOnDay {
  if (end !== null && isOnOrBefore(day, end))
    return { state: !open && isOnOrBefore(addDays(end, -expiringDays), day) ? "expiring" : "valid", because: null };
  if (end === null || open) return { state: "unknown", because: "end-unknown" };
  return isOnOrBefore(day, graceOf(end, rule)) ? { state: "in-grace", because: null } : { state: "unknown", because: "end-passed" };
}

export type StateOnDay = { state: LabelState; because: UnknownBecause | null };

/**
 * How a label stands on a day; null before any award. A newer award without an end leaves the label valid as long as an
 * older one runs; after that its state is not known, for it was renewed and nobody tells for how long.
 */
export function stateOn(history: History, day: string): StateOnDay | null {
  const { current, lapsed } = currentOn(history, day);
  if (lapsed) return { state: "lapsed", because: null };
  const last = current.at(-1);
  if (last === undefined) return null;
  const found = stateByEnd(longest(current)?.end ?? null, last.end === null, history.rule, day);
  const succeeded = history.succeededOn !== null && isOnOrBefore(history.succeededOn, day);
  return succeeded && found.state !== "unknown" ? { state: "unknown", because: "succeeded" } : found;
}

/** The days on which a state can change, the latest first. */
export function turningDays({ periods, rule, succeededOn }: History): string[] {
  const ofPeriods = periods.flatMap(({ from, end, lapsedOn }) => [
    ...[from, lapsedOn],
    ...(end === null ? [] : [addDays(end, -expiringDays), addDays(end, 1), addDays(graceOf(end, rule), 1)]),
  ]);
  return [...new Set([...ofPeriods, succeededOn].filter((day) => day !== null))].sort(compareDates).reverse();
}
