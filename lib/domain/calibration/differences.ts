import { compareDates } from "../date.ts";
import type { Comparison, Rated, RatedPair } from "./schema.ts";

/** One cluster's difference on one indicator, as a share of the indicator's maximum (so that indicators can be pooled). */
export type Difference = { cluster: string; share: number };

/** The differences on one indicator, one a cluster, in the order of the clusters' ids. */
export type Differences = { indicator: string; maxPoints: number; each: Difference[] };

/** Whether `a` counts rather than `b`: the later day; of one day the one less in the cluster's favour. */
function counts(a: RatedPair, b: RatedPair): boolean {
  return compareDates(a.on, b.on) > 0 || (a.on === b.on && a.to - a.from < b.to - b.from);
}

/**
 * Of every cluster its latest difference, `to` less `from`, on every indicator, in the edition's order; pairs of other
 * comparisons or indicators are passed over. The order of the pairs plays no part, to the last bit: sums of fractions
 * are taken in the order of the clusters' ids.
 */
export function latestDifferences(indicators: readonly Rated[], pairs: readonly RatedPair[], comparison: Comparison): Differences[] {
  const latest = new Map<string, Map<string, RatedPair>>(indicators.map(({ id }) => [id, new Map()]));
  for (const pair of pairs) {
    const ofIndicator = latest.get(pair.indicator);
    if (ofIndicator === undefined || pair.comparison !== comparison) continue;
    const known = ofIndicator.get(pair.cluster);
    if (known === undefined || counts(pair, known)) ofIndicator.set(pair.cluster, pair);
  }
  return indicators.map(({ id, maxPoints }) => ({
    indicator: id,
    maxPoints,
    each: [...(latest.get(id) ?? [])]
      .map(([cluster, { from, to }]) => ({ cluster, share: (to - from) / maxPoints }))
      .sort((a, b) => (a.cluster < b.cluster ? -1 : 1)),
  }));
}

/** The mean of some shares; 0 of none. */
export function meanOf(each: readonly Difference[]): number {
  return each.length === 0 ? 0 : each.reduce((sum, { share }) => sum + share, 0) / each.length;
}
