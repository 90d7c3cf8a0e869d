import { studentQuantile } from "../calibration/quantile.ts";
import type { CellValue } from "./cell.ts";
import { roundedCount } from "./disclosure/quartiles.ts";

/** The fewest clusters in an arm of which a figure is shown. */
export const fewestInArm = 6;
/** Estimates and bounds are shown in steps of this many points. */
const effectStep = 0.5;

/** A difference in means with its 95 % interval, in points, not rounded. */
export type Difference = { estimate: number; low: number; high: number };

/** Whole points are known to half a point either way: no arm is taken for steadier than that. */
const leastVariance = 1 / 12;

function momentsOf(values: readonly number[]): { mean: number; error: number; freedom: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const freedom = values.length - 1;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / freedom;
  return { mean, error: Math.max(variance, leastVariance) / values.length, freedom };
}

/**
 * How much more the first values are than the second on the mean, with a 95 % interval that allows unequal variances and
 * small numbers (Welch 1947, Biometrika 34, 28-35, with Satterthwaite's degrees of freedom). An arm's variance counts at
 * least that of rounding to whole points, so that six equal changes are not taken for certainty. Two values or more each.
 */
export function welch(came: readonly number[], stayed: readonly number[]): Difference {
  const [one, other] = [momentsOf(came), momentsOf(stayed)];
  const error = one.error + other.error;
  const freedom = error ** 2 / (one.error ** 2 / one.freedom + other.error ** 2 / other.freedom);
  const reach = studentQuantile(0.975, freedom) * Math.sqrt(error);
  const estimate = one.mean - other.mean;
  return { estimate, low: estimate - reach, high: estimate + reach };
}

/** To the step below, the nearest or the one above; what lies on a step stays there whatever the arithmetic left behind. */
const stepped = (value: number, round: (steps: number) => number) => round(Number((value / effectStep).toFixed(9))) * effectStep + 0;

/**
 * The effect of an offering at an indicator by difference in differences: how much more the indicator rose, in points,
 * where clusters came (`came`: their changes) than where they did not (`stayed`). Null with fewer than six in an arm.
 * Rounded as it is released: the estimate to half a point, the bounds outwards to half a point, so that one cluster's
 * change hardly moves them and the interval covers at least as often as it says; the counts to a multiple of three.
 *
 * The estimator is plain difference in differences on purpose. It is right when both arms would have changed alike. Where
 * clusters come because their last rating was low by chance, they rise by themselves (regression to the mean) and it
 * overstates. Adjusting for the start (ANCOVA) mends that, and instead misleads where those who come are truly weaker,
 * which is the usual case here (Lord's paradox; Lord 1967, Psychological Bulletin 68, 304-305); effect.test.ts simulates
 * both. Neither is right in both, so the one that is easily explained is shown, always with the caution.
 */
export function effectOf(came: readonly number[], stayed: readonly number[]): CellValue<"effect"> | null {
  if (came.length < fewestInArm || stayed.length < fewestInArm) return null;
  const { estimate, low, high } = welch(came, stayed);
  return {
    ...{ came: roundedCount(came.length), stayed: roundedCount(stayed.length) },
    ...{ estimate: stepped(estimate, Math.round), low: stepped(low, Math.floor), high: stepped(high, Math.ceil) },
  };
}
