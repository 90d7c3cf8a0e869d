import type { Indicator } from "../edition/edition.ts";
import { own } from "../record.ts";
import { differs, type SelfRating } from "./check.ts";
import { pointsAt, type SeriesPoints } from "./series.ts";

/** Where self-rating and another series disagree. Points are unweighted, `worth` is weighted. */
export type Difference = {
  indicator: string;
  /** The self-rating's points; null where it says "not applicable". */
  self: number | null;
  other: number;
  /** The other's less the self-rating's: below 0 where the other is stricter. Null beside "not applicable". */
  gap: number | null;
  /** How many points of a score hang on it; beside "not applicable" all that the indicator can give. */
  worth: number;
};

/**
 * Where a series disagrees with the self-rating, the most points of a score first; of equal ones the larger gap, then the
 * edition's order. Unanswered indicators are no disagreement, and neither are those that the series does not rate.
 */
export function differences(
  indicators: readonly Pick<Indicator, "id" | "weight" | "maxPoints">[],
  self: Readonly<Record<string, SelfRating>>,
  series: SeriesPoints,
): Difference[] {
  const found = indicators.flatMap(({ id, weight, maxPoints }): Difference[] => {
    const [said, other] = [own(self, id), pointsAt(series, id)];
    if (said === undefined || other === null || !differs(said, other)) return [];
    const points = said.points?.low ?? null;
    const gap = points === null ? null : other - points;
    return [{ indicator: id, self: points, other, gap, worth: weight * Math.abs(gap ?? maxPoints) }];
  });
  const size = ({ gap }: Difference) => (gap === null ? Number.MAX_SAFE_INTEGER : Math.abs(gap));
  return found.sort((a, b) => b.worth - a.worth || size(b) - size(a));
}
