import { addMonths } from "../date.ts";
import { own } from "../record.ts";
import type { CellValue, Suppression } from "./cell.ts";
import { effectOf } from "./effect.ts";

/** Snapshots further apart than this are not compared: too much else has happened. */
export const mostMonthsApart = 36;

/** An offering as effect looks at it: the indicators it helps, and the days on which it was held, in order. */
export type HeldOffering = { id: string; indicators: readonly string[]; days: readonly string[] };

/**
 * What effect reads of a contributor: its snapshots by rules that score alike, in order of day, with whole points by
 * indicator (of those that are rated), and the events it came to. Days are YYYY-MM-DD.
 */
export type Observed = {
  contributor: string;
  history: readonly { on: string; ratings: Readonly<Record<string, number>> }[];
  attended: readonly { offering: string; on: string }[];
};

/** Where a cluster stands at an offering: it came to it, or never did. */
type Side = "came" | "stayed";

/** A contributor's change at an indicator, in points. */
export type Change = { contributor: string; side: Side; change: number };

/** An effect, or why none is shown; `sides` names the side of every contributor that it counts. */
export type EffectFigure = { offering: string; indicator: string; sides: ReadonlyMap<string, Side> } & (
  | { value: CellValue<"effect">; suppressed: null }
  | { value: null; suppressed: Suppression }
);

/** From the last rating up to the first of these days that has one on either side, to the first rating after it; null without. */
function changeAround({ history }: Observed, indicator: string, days: readonly string[]): number | null {
  const ratedIn = ({ ratings }: Observed["history"][number]) => own(ratings, indicator);
  for (const day of days) {
    const before = history.findLast((one) => one.on <= day && ratedIn(one) !== undefined);
    const after = history.find((one) => one.on > day && ratedIn(one) !== undefined);
    if (before === undefined || after === undefined || after.on > addMonths(before.on, mostMonthsApart)) continue;
    return (ratedIn(after) ?? 0) - (ratedIn(before) ?? 0);
  }
  return null;
}

/**
 * The changes of an indicator around an offering. Both sides are taken by one rule, so that they are comparable: a cluster
 * that came, around the first day it came; one that never came, around the first day it could have come; each by the last
 * snapshot up to that day and the first after it that rate the indicator, at most 36 months apart. A cluster without such
 * a pair counts on neither side. What one cluster brings never moves another's change.
 */
export function changesOf(contributors: readonly Observed[], held: HeldOffering, indicator: string): Change[] {
  return contributors.flatMap((one): Change[] => {
    const visits = one.attended.flatMap(({ offering, on }) => (offering === held.id ? [on] : [])).sort();
    const change = changeAround(one, indicator, visits.length > 0 ? visits : held.days);
    return change === null ? [] : [{ contributor: one.contributor, side: visits.length > 0 ? "came" : "stayed", change }];
  });
}

/**
 * The effect of every offering at each of its indicators, in the order given, or why there is none: `nothing-counted`
 * where it was never held, `too-few` with fewer than six clusters on a side. Never a figure of a single cluster. It is a
 * maker of cells for a release: disclosure control decides afterwards which are shown.
 */
export function effectCells({ offerings }: { offerings: readonly HeldOffering[] }, contributors: readonly Observed[]): EffectFigure[] {
  return offerings.flatMap((held) =>
    held.indicators.map((indicator): EffectFigure => {
      const changes = changesOf(contributors, held, indicator);
      const of = (side: Side) => changes.flatMap((one) => (one.side === side ? [one.change] : []));
      const sides = new Map(changes.map((one) => [one.contributor, one.side]));
      const named = { offering: held.id, indicator, sides };
      const value = effectOf(of("came"), of("stayed"));
      if (value !== null) return { ...named, value, suppressed: null };
      return { ...named, value, suppressed: held.days.length === 0 ? "nothing-counted" : "too-few" };
    }),
  );
}
