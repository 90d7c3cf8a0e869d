import type { Entry } from "../assessment/schema.ts";
import type { Indicator } from "../edition/edition.ts";
import { own } from "../record.ts";
import { compareRatio } from "./ratio.ts";
import type { Because, Bound, IndicatorResult } from "./result.ts";

function answered(indicator: Indicator, points: number, because: Because): IndicatorResult {
  const state = points === indicator.maxPoints ? "met" : points === 0 ? "unmet" : "partly";
  return { state, points: { low: points, high: points }, max: indicator.maxPoints, because: [because] };
}

function unanswered(indicator: Indicator, because: Because): IndicatorResult {
  return { state: "unanswered", points: { low: 0, high: indicator.maxPoints }, max: indicator.maxPoints, because: [because] };
}

/** The reached step with the most points, and of those with more the one with the fewest. */
function place<S extends { points: number }>(steps: readonly S[], reaches: (step: S) => boolean): { reached: S | null; next: S | null } {
  let reached: S | null = null;
  for (const step of steps) if ((reached === null || step.points > reached.points) && reaches(step)) reached = step;
  const points = reached?.points ?? 0;
  let next: S | null = null;
  for (const step of steps) if (step.points > points && (next === null || step.points < next.points)) next = step;
  return { reached, next };
}

function bound<L extends number | readonly [number, number]>(
  step: { atLeast?: L | undefined; atMost?: L | undefined; points: number } | null,
): Bound | null {
  if (step === null) return null;
  if (step.atLeast !== undefined) return { atLeast: step.atLeast, points: step.points };
  return step.atMost === undefined ? { points: step.points } : { atMost: step.atMost, points: step.points };
}

function rateThresholds(indicator: Indicator, rating: Extract<Indicator["rating"], { kind: "thresholds" }>, entry: Entry): IndicatorResult {
  const value = own(entry.inputs, rating.of);
  if (typeof value !== "number") return unanswered(indicator, { rule: "unanswered", missing: [rating.of] });
  const { reached, next } = place(rating.steps, (step) =>
    step.atLeast === undefined ? value <= (step.atMost ?? -Infinity) : value >= step.atLeast,
  );
  const points = reached?.points ?? 0;
  return answered(indicator, points, { rule: "thresholds", of: rating.of, value, points, reached: bound(reached), next: bound(next) });
}

function rateRatio(indicator: Indicator, rating: Extract<Indicator["rating"], { kind: "ratio" }>, entry: Entry): IndicatorResult {
  const [of, per] = [own(entry.inputs, rating.of), own(entry.inputs, rating.per)];
  if (typeof of !== "number" || typeof per !== "number")
    return unanswered(indicator, {
      rule: "unanswered",
      missing: [rating.of, rating.per].filter((key) => typeof own(entry.inputs, key) !== "number"),
    });
  if (per === 0) return unanswered(indicator, { rule: "per-zero", per: rating.per });
  const { reached, next } = place(rating.steps, (step) =>
    step.atLeast === undefined
      ? step.atMost !== undefined && compareRatio(of, per, step.atMost) <= 0
      : compareRatio(of, per, step.atLeast) >= 0,
  );
  const points = reached?.points ?? 0;
  return answered(indicator, points, {
    rule: "ratio",
    of: rating.of,
    per: rating.per,
    value: [of, per],
    points,
    reached: bound(reached),
    next: bound(next),
  });
}

/**
 * The points of one indicator with their reason (contract §1 and §2). `rated` stands in place of the indicator's own
 * rating; an entry without what its rating needs is unanswered and may still become anything from 0 to the maximum.
 */
export function rate(indicator: Indicator, entry: Entry | undefined): IndicatorResult {
  const { rating } = indicator;
  if (entry?.notApplicable !== undefined)
    return {
      state: "not-applicable",
      points: null,
      max: indicator.maxPoints,
      because: [{ rule: "not-applicable", reason: entry.notApplicable.reason }],
    };
  if (entry?.rated !== undefined) return answered(indicator, entry.rated, { rule: "rated", points: entry.rated });
  if (rating.kind === "thresholds") return rateThresholds(indicator, rating, entry ?? {});
  if (rating.kind === "ratio") return rateRatio(indicator, rating, entry ?? {});
  return entry?.points === undefined
    ? unanswered(indicator, { rule: "unanswered", missing: ["points"] })
    : answered(indicator, entry.points, { rule: "rubric", points: entry.points });
}
