import { type Difference, meanOf } from "./differences.ts";

/** When figures about clusters may be shown: at least so many clusters, and none that moves the mean so far alone. */
export type Disclosure = {
  /** The fewest clusters, at least 3; 5 unless the programme sets another number. */
  minClusters: number;
  /** The share of an indicator's maximum that no single cluster may move the mean by. */
  mostMoved: number;
};

export const usualDisclosure: Disclosure = { minClusters: 5, mostMoved: 0.2 };

/**
 * Whether the figures of an indicator may be shown, by two rules. Threshold: there are at least `minClusters` clusters.
 * Dominance: the usual (n, k) and p % rules (Hundepool and others 2012, Statistical Disclosure Control, ch. 4) are for
 * magnitudes where one respondent can be most of a total. Here a cluster counts once and with at most the maximum, so
 * what can dominate is an outlier: where the mean without one cluster lies `mostMoved` of the maximum or more from the
 * mean with it, the figure tells of that cluster, and is kept back. So it is where all clusters differ by the whole
 * maximum, which would tell every one's ratings. One reason is given for all of these, for the reason would tell too.
 */
export function mayBeShown(each: readonly Difference[], { minClusters, mostMoved }: Disclosure): boolean {
  if (each.length < Math.max(3, minClusters)) return false;
  const mean = meanOf(each);
  if (Math.abs(mean) >= 1) return false;
  return each.every(({ share }) => Math.abs(mean - share) / (each.length - 1) < mostMoved);
}
