import { addDays, compareDates } from "../date.ts";
import type { Ending, Period } from "./periods.ts";

/** How a label stands (contract §5): `expiring` with 180 days or less left, `lapsed` only where CED has confirmed it. */
export const labelStates = ["valid", "expiring", "in-grace", "lapsed", "unknown"] as const;
export type LabelState = (typeof labelStates)[number];

/** Why a state is not known: the end, its grace included, has passed; no source tells an end; the organisation has a successor. */
type UnknownBecause = "end-passed" | "end-unknown" | "succeeded";

export type StateOnDay = { state: LabelState; because: UnknownBecause | null };

/** All that decides how a label stands; `succeededOn` is the first day on which another organisation has taken over. */
export type History = { periods: readonly Period[]; succeededOn: string | null };

const isOnOrBefore = (a: string, b: string) => compareDates(a, b) <= 0;

/** The periods that count on a day: those awarded by then, after the last one that had lapsed by then; of a lapsed label that one. */
export function countingOn({ periods }: History, day: string): { counting: Period[]; lapsed: boolean } {
  const awarded = periods.filter(({ from }) => from === null || isOnOrBefore(from, day));
  const lapse = awarded.findLastIndex(({ lapsedOn }) => lapsedOn !== null && isOnOrBefore(lapsedOn, day));
  const lapsed = awarded.length > 0 && lapse === awarded.length - 1;
  return { counting: awarded.slice(lapsed ? lapse : lapse + 1), lapsed };
}

/** The period with the latest end: so long the label is known to run. */
export function longest(periods: readonly Period[]): (Period & { ending: Ending }) | null {
  const ended = periods.filter((period): period is Period & { ending: Ending } => period.ending !== null);
  return ended.reduce<(Period & { ending: Ending }) | null>(
    (best, period) => (best !== null && isOnOrBefore(period.ending.end, best.ending.end) ? best : period),
    null,
  );
}

function stateByEnd(ending: Ending | null, open: boolean, day: string): StateOnDay {
  if (ending !== null && isOnOrBefore(day, ending.end))
    return { state: !open && isOnOrBefore(ending.expiringFrom, day) ? "expiring" : "valid", because: null };
  if (ending === null || open) return { state: "unknown", because: "end-unknown" };
  return isOnOrBefore(day, ending.graceUntil) ? { state: "in-grace", because: null } : { state: "unknown", because: "end-passed" };
}

/**
 * How a label stands on a day; null before any award. A newer award without an end leaves the label valid as long as an
 * older one runs; after that its state is not known, for it was renewed and nobody tells for how long.
 */
export function stateOn(history: History, day: string): StateOnDay | null {
  const { counting, lapsed } = countingOn(history, day);
  if (lapsed) return { state: "lapsed", because: null };
  const last = counting.at(-1);
  if (last === undefined) return null;
  const found = stateByEnd(longest(counting)?.ending ?? null, last.ending === null, day);
  const succeeded = history.succeededOn !== null && isOnOrBefore(history.succeededOn, day);
  return succeeded && found.state !== "unknown" ? { state: "unknown", because: "succeeded" } : found;
}

/** The days on which a standing can change, the earliest first. */
export function turningDays({ periods, succeededOn }: History): string[] {
  const ofPeriods = periods.flatMap(({ from, ending, lapsedOn }) => [
    ...[from, lapsedOn],
    ...(ending === null ? [] : [ending.expiringFrom, addDays(ending.end, 1), addDays(ending.graceUntil, 1)]),
  ]);
  return [...new Set([...ofPeriods, succeededOn].filter((day) => day !== null))].sort(compareDates);
}
