import type { EffortOverride } from "../assessment/schema.ts";
import { own } from "../record.ts";
import type { Case } from "../scoring/gates.ts";
import type { IndicatorResult } from "../scoring/result.ts";

/** One way to raise an indicator: to `to` points, worth `gain` weighted points, for `days` of work and `leadDays` of waiting. */
export type Option = { to: number; gain: number; days: number; leadDays: number };

/** An indicator that could rise: what it may rise to (ascending), and whether a minimum obliges it to. */
export type Candidate = { position: number; id: string; from: number; options: readonly Option[]; obliged: boolean; locked: boolean };

function sum(entries: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at += 1) total += entries[at] ?? 0;
  return total;
}

/** The points an indicator may rise to: above where it is, not below its minimum; where it does not score, the least that satisfies it. */
function targets(attainable: readonly number[], from: number, minimum: number, scores: boolean): readonly number[] {
  const allowed = attainable.filter((points) => points > from && points >= minimum);
  if (scores) return allowed;
  return from < minimum ? allowed.slice(0, 1) : [];
}

/**
 * What the path rules allow for a label (contract §3): one candidate for every indicator that could take a step, in the
 * edition's order. Unanswered ones start at 0; not-applicable ones take no step; locked ones are named but must not rise.
 */
export function candidatesOf({ edition, label, answers, results }: Case): Candidate[] {
  return edition.indicators.flatMap((indicator) => {
    const { position, id, weight } = indicator;
    const result = results[position] as IndicatorResult;
    if (result.points === null) return [];
    const from = result.points.low;
    const minimum = label.minimums[position] ?? 0;
    const scores = label.inScope[position] === true && weight > 0;
    const allowed = targets(indicator.attainable, from, minimum, scores);
    if (allowed.length === 0) return [];
    const override: EffortOverride = own(answers.effort, id) ?? {};
    const days = override.days ?? indicator.effort.days;
    const leadDays = override.leadDays ?? indicator.effort.leadDays;
    const options = allowed.map((to) => ({
      to,
      gain: scores ? (to - from) * weight : 0,
      days: sum(days, from, to),
      leadDays: sum(leadDays, from, to),
    }));
    return [{ position, id, from, options, obliged: from < minimum, locked: override.locked === true }];
  });
}
