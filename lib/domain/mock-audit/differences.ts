import type { Indicator } from "../edition/edition.ts";

/** How two raters rated one indicator, in unweighted points; null where one did not. `weighted` is how far they are apart. */
export type Difference = { indicator: string; points: readonly [number | null, number | null]; weighted: number | null };

type Ratings = ReadonlyMap<string, number>;

/**
 * Where two raters differ, the furthest apart in weighted points first; of equals the indicator that can give most, then
 * the order they were drawn in. What one of them did not rate comes last.
 */
export function differences(
  indicators: readonly Pick<Indicator, "id" | "weight" | "maxPoints">[],
  [first, second]: readonly [Ratings, Ratings],
): Difference[] {
  const rows = indicators.map(({ id, weight, maxPoints }, position) => {
    const points = [first.get(id) ?? null, second.get(id) ?? null] as const;
    const weighted = points[0] === null || points[1] === null ? null : Math.abs(points[0] - points[1]) * weight;
    return { found: { indicator: id, points, weighted }, worth: weight * maxPoints, position };
  });
  return rows
    .sort((a, b) => (b.found.weighted ?? -1) - (a.found.weighted ?? -1) || b.worth - a.worth || a.position - b.position)
    .map(({ found }) => found);
}
