import type { EffortOverride } from "../assessment/schema.ts";
import type { Indicator } from "../edition/edition.ts";
import { own } from "../record.ts";
import type { Case } from "../scoring/gates.ts";

/** One way to raise an indicator: to `to` points, worth `gain` weighted points, for `days` of work and `leadDays` of waiting. */
export type Option = { to: number; gain: number; days: number; leadDays: number };

/** An indicator that could rise: what it may rise to (ascending), and whether a minimum obliges it to. */
export type Candidate = { position: number; id: string; from: number; options: readonly Option[]; obliged: boolean; locked: boolean };

function sum(entries: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at += 1) total += entries[at] ?? 0;
  return total;
}

/** The steps from some points upwards; where the indicator does not score, only the first that satisfies the minimum. */
function optionsOf(indicator: Indicator, effort: EffortOverride, from: number, minimum: number, scores: boolean): Option[] {
  const days = effort.days ?? indicator.effort.days;
  const leadDays = effort.leadDays ?? indicator.effort.leadDays;
  const options: Option[] = [];
  for (const to of indicator.attainable) {
    if (to <= from || to < minimum) continue;
    options.push({ to, gain: scores ? (to - from) * indicator.weight : 0, days: sum(days, from, to), leadDays: sum(leadDays, from, to) });
    if (!scores) break;
  }
  return options;
}

/** Steps at default efforts depend on the edition alone, so they are worked out once: by indicator, then by points and minimum. */
const known = new WeakMap<Indicator, Map<number, readonly Option[]>>();

function defaultOptions(indicator: Indicator, from: number, minimum: number, scores: boolean): readonly Option[] {
  let table = known.get(indicator);
  if (table === undefined) {
    table = new Map();
    known.set(indicator, table);
  }
  const key = (from * (indicator.maxPoints + 1) + minimum) * 2 + (scores ? 1 : 0);
  let options = table.get(key);
  if (options === undefined) {
    options = optionsOf(indicator, {}, from, minimum, scores);
    table.set(key, options);
  }
  return options;
}

/**
 * What the path rules allow for a label (contract §3): one candidate for every indicator that could take a step, in the
 * edition's order. Unanswered ones start at 0; not-applicable ones take no step; locked ones are named but must not rise.
 */
export function candidatesOf({ edition, label, answers, results }: Case): Candidate[] {
  const candidates: Candidate[] = [];
  for (const indicator of edition.indicators) {
    const { position, id } = indicator;
    const points = results[position]?.points ?? null;
    if (points === null) continue;
    const from = points.low;
    const minimum = label.minimums[position] ?? 0;
    const obliged = from < minimum;
    const scores = label.inScope[position] === true && indicator.weight > 0;
    if (!obliged && (!scores || from >= indicator.maxPoints)) continue;
    const effort = own(answers.effort, id);
    const options =
      effort?.days === undefined && effort?.leadDays === undefined
        ? defaultOptions(indicator, from, minimum, scores)
        : optionsOf(indicator, effort, from, minimum, scores);
    if (options.length > 0) candidates.push({ position, id, from, options, obliged, locked: effort?.locked === true });
  }
  return candidates;
}
