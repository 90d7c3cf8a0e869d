import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choose } from "./coverage.ts";
import type { Item } from "./coverage-bound.ts";
import { seeded } from "./testing/worlds.ts";

type Found = { gain: number; takes: number; chosen: number[] };

/** Every set of items, and the one that comes first by what `choose` promises. */
function byTrying(gains: readonly number[], items: readonly Item[], limit: number): Found {
  let best: Found = { gain: 0, takes: 0, chosen: [] };
  for (let set = 1; set < 2 ** items.length; set += 1) {
    const chosen = items.flatMap((_, at) => ((set >> at) & 1 ? [at] : []));
    const takes = chosen.reduce((sum, at) => sum + (items[at]?.takes ?? 0), 0);
    if (takes > limit) continue;
    const covered = new Set(chosen.flatMap((at) => items[at]?.covers ?? []));
    const gain = [...covered].reduce((sum, one) => sum + (gains[one] ?? 0), 0);
    const by = best.gain - gain || takes - best.takes || chosen.length - best.chosen.length;
    const first = chosen.findIndex((at, nth) => at !== best.chosen[nth]);
    if (by < 0 || (by === 0 && first >= 0 && (chosen[first] ?? 0) < (best.chosen[first] ?? 0))) best = { gain, takes, chosen };
  }
  return best;
}

const cases = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 20 }))
  .chain(([count, most, limit]) =>
    fc.record({
      gains: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: count, maxLength: count }),
      items: fc.array(
        fc.record({
          takes: fc.integer({ min: 0, max: 7 }),
          covers: fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { maxLength: count }),
        }),
        { maxLength: most },
      ),
      limit: fc.constant(limit),
    }),
  );

describe("a choice", () => {
  it("is what trying every set finds, ties and all", () => {
    fc.assert(
      fc.property(cases, ({ gains, items, limit }) => {
        const { chosen, exact } = choose(gains, items, limit);
        expect(exact).toBe(true);
        expect(chosen).toEqual(byTrying(gains, items, limit).chosen);
      }),
      { numRuns: 400 },
    );
  });

  it("covers no less with more room, and no more than everything", () => {
    fc.assert(
      fc.property(cases, ({ gains, items, limit }) => {
        const gainOf = (room: number) => {
          const covered = new Set(choose(gains, items, room).chosen.flatMap((at) => items[at]?.covers ?? []));
          return [...covered].reduce((sum, one) => sum + (gains[one] ?? 0), 0);
        };
        expect(gainOf(limit + 1)).toBeGreaterThanOrEqual(gainOf(limit));
      }),
    );
  });

  it("beats choosing by what seems best first", () => {
    const items = [
      { takes: 1, covers: [0] },
      { takes: 10, covers: [1] },
    ];
    expect(choose([2, 10], items, 10)).toEqual({ chosen: [1], exact: true });
  });

  it("says when it has not seen everything", () => {
    const items = Array.from({ length: 12 }, (_, at) => ({ takes: 3 + (at % 4), covers: [at, (at * 5) % 12] }));
    expect(choose(Array(12).fill(1), items, 20, 3).exact).toBe(false);
  });
});

/** Forty offerings with two to six of 31 indicators each, as CED's could be. */
function realistic(seed: number, takes: (next: () => number) => number) {
  const next = seeded(seed);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const gains = Array.from({ length: 31 }, () => 3 * whole(1, 12));
  const items = Array.from({ length: 40 }, () => ({
    takes: takes(next),
    covers: [...new Set(Array.from({ length: whole(2, 6) }, () => whole(0, 30)))],
  }));
  return { gains, items };
}

describe("forty offerings and 31 indicators", () => {
  it.each([
    ["working days", (next: () => number) => 1 + Math.floor(next() * 10), [5, 10, 15, 20, 30, 40]],
    ["kroner", (next: () => number) => 1000 * (5 + Math.floor(next() * 76)), [50_000, 120_000, 200_000, 400_000]],
  ] as const)("are searched to the end, by %s, in far fewer steps than are allowed and within 50 ms each", (_, takes, limits) => {
    const from = performance.now();
    let count = 0;
    for (let seed = 1; seed <= 8; seed += 1)
      for (const limit of limits) {
        const { gains, items } = realistic(seed, takes);
        expect(choose(gains, items, limit, 20_000).exact).toBe(true);
        count += 1;
      }
    expect((performance.now() - from) / count).toBeLessThan(50);
  });
});
