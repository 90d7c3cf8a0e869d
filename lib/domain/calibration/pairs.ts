import type { Behind } from "./renewal.ts";
import type { Comparison, RatedPair } from "./schema.ts";

/** Unweighted points of one series at one round, by indicator, and the day each was given. */
export type Series = ReadonlyMap<string, { points: number; on: string }>;
/** A round of a cluster in the three series, which are never mixed. */
export type ThreeSeries = { cluster: string; self: Series; sparring: Series; official: Series };

const ends = {
  "self-official": ["self", "official"],
  "sparring-official": ["sparring", "official"],
  "self-sparring": ["self", "sparring"],
} as const satisfies Record<Comparison, readonly [keyof ThreeSeries, keyof ThreeSeries]>;

/** The pairs of a comparison: every indicator of a round that both series rate, on the day of the second. */
export function pairsOf(rounds: readonly ThreeSeries[], comparison: Comparison): RatedPair[] {
  const [first, second] = ends[comparison];
  return rounds.flatMap((round) =>
    [...round[second]].flatMap(([indicator, { points: to, on }]): RatedPair[] => {
      const from = round[first].get(indicator)?.points;
      return from === undefined ? [] : [{ cluster: round.cluster, indicator, comparison, from, to, on }];
    }),
  );
}

/** The clusters behind pairs, by indicator. */
export function behindOf(pairs: readonly RatedPair[]): Behind {
  const found = Object.entries(Object.groupBy(pairs, ({ indicator }) => indicator));
  return Object.fromEntries(found.map(([indicator, of = []]) => [indicator, [...new Set(of.map(({ cluster }) => cluster))].sort()]));
}
