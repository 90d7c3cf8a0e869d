import { type Differences, latestDifferences, meanOf } from "./differences.ts";
import { type Disclosure, mayBeShown, usualDisclosure } from "./disclosure.ts";
import { studentQuantile } from "./quantile.ts";
import type { Comparison, Rated, RatedPair } from "./schema.ts";
import { type Shrinkage, type Shrunken, shrink } from "./shrinkage.ts";
import { type Within, withinOf } from "./variance.ts";

/**
 * How far two series differ on an indicator, in unweighted points; below 0 the second is the lower. `n` is the number
 * of clusters, `difference` their mean, `shrunken` that mean drawn towards the other indicators', `spread` its standard
 * deviation, `low` and `high` its interval, and `reach` how far to either side of `shrunken` one more cluster's
 * difference is expected at the same confidence. Round before showing: no more than a decimal is known.
 */
export type Figures = { n: number; difference: number; shrunken: number; spread: number; low: number; high: number; reach: number };

/** An indicator's figures, or that too little is known to show any; the reason is one on purpose (see `mayBeShown`). */
export type Cell = { indicator: string; figures: Figures } | { indicator: string; figures: null; reason: "too-few" };

/** What stands behind the cells, in shares of the maximum: of those that are shown, each by its indicator, and of all. */
export type Model = Pick<Shrinkage, "mean" | "meanVariance" | "between"> &
  Within & { shown: ReadonlyMap<string, Shrunken>; fewestClusters: number };

/** `confidence` is that of the intervals, 0.8 for four of five; `model` is null where no indicator is shown. */
export type Calibration = { comparison: Comparison; confidence: number; cells: Cell[]; model: Model | null };

export type CalibrationOptions = { comparison: Comparison; confidence?: number; disclosure?: Disclosure };

function figuresOf({ each, maxPoints }: Differences, { value, spread: known }: Shrunken, within: Within, confidence: number): Figures {
  const n = each.length;
  const variance = known ** 2 + within.shared / n;
  const t = studentQuantile((1 + confidence) / 2, n - 1);
  const shrunken = value * maxPoints;
  const spread = Math.sqrt(variance) * maxPoints;
  return {
    ...{ n, difference: meanOf(each) * maxPoints, shrunken, spread },
    ...{ low: shrunken - t * spread, high: shrunken + t * spread },
    reach: t * Math.sqrt(variance + within.own + within.shared) * maxPoints,
  };
}

/**
 * How far two series of ratings differ, per indicator in the edition's order, from pairs of one edition. A cluster
 * counts once an indicator, by its latest pair. Indicators that may not be shown take no part in anything: whatever
 * is shown is the same without them.
 *
 * A difference is taken as the indicator's true one, plus what the cluster has on all indicators alike, plus chance.
 * The within variance and its shared part are pooled (`withinOf`); means are drawn together by what is not shared, for
 * the same clusters stand behind all of them (`shrink`); the shared part widens every spread by itself. Intervals use
 * Student's t with n - 1 degrees of freedom: no more than n clusters tell how clusters differ.
 *
 * Shown anew after every outcome, two means would tell the newest cluster's difference: callers keep what they show
 * and renew it when several clusters have come or gone, as with releases.
 */
export function calibrate(indicators: readonly Rated[], pairs: readonly RatedPair[], options: CalibrationOptions): Calibration {
  const { comparison, confidence = 0.8, disclosure = usualDisclosure } = options;
  const all = latestDifferences(indicators, pairs, comparison);
  const shown = all.filter(({ each }) => mayBeShown(each, disclosure));
  const cells = new Map<string, Figures>();
  let model: Model | null = null;
  if (shown.length > 0) {
    const within = withinOf(shown);
    const { each, ...pooled } = shrink(shown.map((one) => ({ mean: meanOf(one.each), variance: within.own / one.each.length })));
    const drawn = new Map<string, Shrunken>();
    each.forEach((shrunken, at) => {
      const one = shown[at];
      if (one === undefined) return;
      drawn.set(one.indicator, shrunken);
      cells.set(one.indicator, figuresOf(one, shrunken, within, confidence));
    });
    model = { ...pooled, ...within, shown: drawn, fewestClusters: Math.min(...shown.map((one) => one.each.length)) };
  }
  return {
    ...{ comparison, confidence, model },
    cells: all.map(({ indicator }): Cell => {
      const figures = cells.get(indicator);
      return figures === undefined ? { indicator, figures: null, reason: "too-few" } : { indicator, figures };
    }),
  };
}
