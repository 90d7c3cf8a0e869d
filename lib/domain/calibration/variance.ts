import { type Differences, meanOf } from "./differences.ts";

/**
 * How much clusters differ from an indicator's mean, in squared shares of the maximum. `shared` is the part a cluster
 * has in common on all indicators (a strict assessor, a modest secretariat), `own` the rest.
 */
export type Within = { own: number; shared: number };

type Deviations = readonly (number | undefined)[];

/** Every indicator's deviations from its mean, by the position of the cluster among all of them; undefined where it has none. */
function deviationsOf(all: readonly Differences[]): Deviations[] {
  const clusters = [...new Set(all.flatMap(({ each }) => each.map(({ cluster }) => cluster)))].sort();
  const positions = new Map(clusters.map((cluster, at) => [cluster, at]));
  return all.map(({ each }) => {
    const mean = meanOf(each);
    const deviations = clusters.map((): number | undefined => undefined);
    for (const { cluster, share } of each) deviations[positions.get(cluster) ?? -1] = share - mean;
    return deviations;
  });
}

type Sum = { sum: number; freedom: number };

/** Adds the products over the clusters of both, less what their means take, and the degrees of freedom that leaves. */
function addProducts(into: Sum, a: Deviations, b: Deviations): void {
  let [both, sumA, sumB, product] = [0, 0, 0, 0];
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at], b[at]];
    if (x === undefined || y === undefined) continue;
    both += 1;
    sumA += x;
    sumB += y;
    product += x * y;
  }
  if (both < 2) return;
  into.sum += product - (sumA * sumB) / both;
  into.freedom += both - 1;
}

/**
 * The variance within indicators, pooled over all of them (sums of squares over their degrees of freedom), and its
 * shared part: the pooled covariance of every two indicators over the clusters that have both, at least 0 (Searle,
 * Casella and McCulloch 1992, Variance Components: estimates by analysis of variance, with compound symmetry). `own` is never
 * less than what rounding to whole points alone gives, 1/12 of a squared point.
 */
export function withinOf(all: readonly Differences[]): Within {
  const each = deviationsOf(all);
  const variance: Sum = { sum: 0, freedom: 0 };
  const covariance: Sum = { sum: 0, freedom: 0 };
  each.forEach((one, at) => {
    addProducts(variance, one, one);
    for (const other of each.slice(at + 1)) addProducts(covariance, one, other);
  });
  const total = variance.freedom === 0 ? 0 : variance.sum / variance.freedom;
  const shared = covariance.freedom === 0 ? 0 : Math.min(total, Math.max(0, covariance.sum / covariance.freedom));
  const rounding = 1 / (12 * Math.max(1, ...all.map(({ maxPoints }) => maxPoints)) ** 2);
  return { own: Math.max(total - shared, rounding), shared };
}
