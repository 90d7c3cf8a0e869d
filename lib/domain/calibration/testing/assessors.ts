import type { Comparison, Rated, RatedPair } from "../schema.ts";

/** Numbers from 0 to 1 that are always the same for a seed (Mulberry32, Ettinger 2017, public domain). */
function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** All in points: the mean bias over indicators, how far they differ in it, how strict a whole assessment is, and chance. */
export type World = { bias: number; between: number; strictness: number; noise: number };

export type Assessed = { truth: number[]; pairs: RatedPair[] };

/** Assessors with a known bias per indicator rate some clusters, each on all indicators; self ratings lie in the middle, or anywhere. */
export function assessed(
  seed: number,
  indicators: readonly Rated[],
  clusters: number,
  { bias, between, strictness, noise }: World,
  { anywhere = false, comparison = "self-official" }: { anywhere?: boolean; comparison?: Comparison } = {},
): Assessed {
  const next = seeded(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const truth = indicators.map(() => bias + between * normal());
  const pairs = Array.from({ length: clusters }, (_, cluster) => {
    const all = strictness * normal();
    return indicators.map(({ id, maxPoints }, at): RatedPair => {
      const from = anywhere ? Math.floor(next() * (maxPoints + 1)) : Math.round(maxPoints / 2);
      const to = Math.round(from + (truth[at] ?? 0) + all + noise * normal());
      return {
        ...{ cluster: `c${cluster}`, indicator: id, comparison, on: "2026-01-01" },
        ...{ from, to: Math.min(maxPoints, Math.max(0, to)) },
      };
    });
  });
  return { truth, pairs: pairs.flat() };
}
