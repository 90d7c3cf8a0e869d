import type { Indicator } from "../edition/edition.ts";
import type { Contribution } from "./schema.ts";

/** How far apart a round is on one indicator; points are unweighted. `spread` and `median` are null where nobody rated. */
export type Disagreement = {
  indicator: string;
  /** How many have rated it. */
  n: number;
  /** Their points, ascending, without who gave which. */
  ratings: number[];
  /** The greatest less the smallest. */
  spread: number | null;
  /** The middle one; of an even number the mean of the two in the middle, so it may end in a half. */
  median: number | null;
};

function medianOf(ratings: readonly number[]): number | null {
  const upper = ratings[Math.floor(ratings.length / 2)];
  const lower = ratings[Math.floor((ratings.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * What a round disagrees on, the largest spread first: that is what the meeting should speak of. Of equal spreads the
 * indicator that can give most weighted points comes first, then the edition's order; those nobody rated come last.
 * The indicators stand in the edition's order; contributions to others are passed over.
 */
export function disagreements(
  indicators: readonly Pick<Indicator, "id" | "weight" | "maxPoints">[],
  contributions: readonly Contribution[],
): Disagreement[] {
  const given = new Map<string, number[]>(indicators.map(({ id }) => [id, []]));
  for (const { indicator, points } of contributions) given.get(indicator)?.push(points);
  const all = indicators.map(({ id, weight, maxPoints }, position) => {
    const ratings = (given.get(id) ?? []).sort((a, b) => a - b);
    const spread = ratings.length === 0 ? null : (ratings.at(-1) ?? 0) - (ratings[0] ?? 0);
    return { found: { indicator: id, n: ratings.length, ratings, spread, median: medianOf(ratings) }, worth: weight * maxPoints, position };
  });
  return all
    .sort((a, b) => (b.found.spread ?? -1) - (a.found.spread ?? -1) || b.worth - a.worth || a.position - b.position)
    .map(({ found }) => found);
}

/** The contributions a person may see: their own while the round is open, all of them when it is closed. */
export function visibleTo(person: string, contributions: readonly Contribution[], round: { closed: boolean }): Contribution[] {
  return contributions.filter((contribution) => round.closed || contribution.person === person);
}
