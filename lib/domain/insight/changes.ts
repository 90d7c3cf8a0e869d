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

/** A contributor made ready once for all cells: the day after which each snapshot is compared no more, and its visits by offering. */
type Ready = Observed & { until: string[]; visits: ReadonlyMap<string, string[]> };

function readied(one: Observed): Ready {
  const byOffering = Map.groupBy(one.attended, ({ offering }) => offering);
  const visits = new Map([...byOffering].map(([offering, of]) => [offering, of.map(({ on }) => on).sort()]));
  return { ...one, until: one.history.map(({ on }) => addMonths(on, mostMonthsApart)), visits };
}

/** From the last rating up to the first of these days that has one on either side, to the first rating after it; null without. */
function changeAround({ history, until }: Ready, indicator: string, days: readonly string[]): number | null {
  const ratedAt = (at: number) => own(history[at]?.ratings, indicator);
  for (const day of days) {
    let after = history.findIndex(({ on }) => on > day);
    if (after < 0) continue;
    let before = after - 1;
    while (before >= 0 && ratedAt(before) === undefined) before -= 1;
    while (after < history.length && ratedAt(after) === undefined) after += 1;
    const [from, to] = [ratedAt(before), ratedAt(after)];
    if (from === undefined || to === undefined || (history[after]?.on ?? "") > (until[before] ?? "")) continue;
    return to - from;
  }
  return null;
}

/** The changes of an indicator around an offering, of contributors made ready. */
function changesAround(contributors: readonly Ready[], { id, days }: HeldOffering, indicator: string): Change[] {
  const changes: Change[] = [];
  for (const one of contributors) {
    const visits = one.visits.get(id);
    const change = changeAround(one, indicator, visits ?? days);
    if (change !== null) changes.push({ contributor: one.contributor, side: visits === undefined ? "stayed" : "came", change });
  }
  return changes;
}

/**
 * The changes of an indicator around an offering. Both sides are taken by one rule, so that they are comparable: a cluster
 * that came, around the first day it came; one that never came, around the first day it could have come; each by the last
 * snapshot up to that day and the first after it that rate the indicator, at most 36 months apart. A cluster without such
 * a pair counts on neither side. What one cluster brings never moves another's change.
 */
export function changesOf(contributors: readonly Observed[], held: HeldOffering, indicator: string): Change[] {
  return changesAround(contributors.map(readied), held, indicator);
}

/**
 * The effect of every offering at each of its indicators, in the order given, or why there is none: `nothing-counted`
 * where it was never held, `too-few` with fewer than six clusters on a side. Never a figure of a single cluster. It is a
 * maker of cells for a release: disclosure control decides afterwards which are shown.
 */
export function effectCells({ offerings }: { offerings: readonly HeldOffering[] }, contributors: readonly Observed[]): EffectFigure[] {
  const ready = contributors.map(readied);
  return offerings.flatMap((held) =>
    held.indicators.map((indicator): EffectFigure => {
      const changes = changesAround(ready, held, indicator);
      const of = (side: Side) => changes.filter((one) => one.side === side).map(({ change }) => change);
      const sides = new Map(changes.map((one) => [one.contributor, one.side]));
      const named = { offering: held.id, indicator, sides };
      const value = effectOf(of("came"), of("stayed"));
      if (value !== null) return { ...named, value, suppressed: null };
      return { ...named, value, suppressed: held.days.length === 0 ? "nothing-counted" : "too-few" };
    }),
  );
}
