import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disagreements, visibleTo } from "./disagreements.ts";
import type { Contribution } from "./schema.ts";

const given = (indicator: string, ...points: number[]): Contribution[] =>
  points.map((value, at) => ({ person: `p${at}`, indicator, points: value }));

describe("disagreements", () => {
  it("come largest first, then by what the indicator can give, then in the edition's order; unrated ones last", () => {
    const indicators = ["a", "b", "c", "d", "e"].map((id) => ({ id, weight: id === "d" ? 2 : 1, maxPoints: 5 }));
    const all = [...given("a", 1, 3), ...given("c", 5, 0, 4), ...given("d", 2, 4), ...given("e", 3), ...given("zz", 0, 5)];
    expect(disagreements(indicators, all)).toEqual([
      { indicator: "c", n: 3, ratings: [0, 4, 5], spread: 5, median: 4 },
      { indicator: "d", n: 2, ratings: [2, 4], spread: 2, median: 3 },
      { indicator: "a", n: 2, ratings: [1, 3], spread: 2, median: 2 },
      { indicator: "e", n: 1, ratings: [3], spread: 0, median: 3 },
      { indicator: "b", n: 0, ratings: [], spread: null, median: null },
    ]);
  });

  it.each([
    [[1, 2], 1.5],
    [[5, 1, 1, 1], 1],
    [[0, 1, 4, 5], 2.5],
    [[10, 9, 2], 9],
  ])("of %j have the median %d", (points, median) => {
    expect(disagreements([{ id: "a", weight: 1, maxPoints: 10 }], given("a", ...points))[0]?.median).toBe(median);
  });

  const indicators = fc
    .uniqueArray(fc.constantFrom("1.1", "10", "2", "constructor", "__proto__", "å"), { minLength: 1 })
    .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), weight: fc.nat(3), maxPoints: fc.constant(5) }))));
  const rounds = indicators.chain((known) =>
    fc.record({
      known: fc.constant(known),
      contributions: fc.uniqueArray(
        fc.record({
          person: fc.constantFrom("a", "b", "c", "d"),
          indicator: fc.constantFrom(...known.map(({ id }) => id)),
          points: fc.nat(5),
        }),
        { selector: ({ person, indicator }) => `${person} ${indicator}` },
      ),
    }),
  );

  it("name every indicator once, count every contribution, and do not depend on who came first", () => {
    fc.assert(
      fc.property(rounds, ({ known, contributions }) => {
        const found = disagreements(known, contributions);
        expect(found.map(({ indicator }) => indicator).sort()).toEqual(known.map(({ id }) => id).sort());
        expect(found.reduce((sum, { n }) => sum + n, 0)).toBe(contributions.length);
        expect(disagreements(known, [...contributions].reverse())).toEqual(found);
        for (const { ratings, spread, median } of found) {
          expect(spread).toBe(ratings.length === 0 ? null : Math.max(...ratings) - Math.min(...ratings));
          if (median !== null) {
            const below = ratings.filter((points) => points < median).length;
            const above = ratings.filter((points) => points > median).length;
            expect(Math.max(below, above)).toBeLessThanOrEqual(ratings.length / 2);
          }
        }
        const spreads = found.map(({ spread }) => spread ?? -1);
        expect(spreads).toEqual([...spreads].sort((a, b) => b - a));
      }),
    );
  });

  it("grow no smaller by one more rating", () => {
    fc.assert(
      fc.property(rounds, fc.nat(5), ({ known, contributions }, points) => {
        const id = known[0]?.id ?? "";
        const spreadOf = (all: readonly Contribution[]) => disagreements(known, all).find(({ indicator }) => indicator === id)?.spread ?? 0;
        expect(spreadOf([...contributions, { person: "new", indicator: id, points }])).toBeGreaterThanOrEqual(spreadOf(contributions));
      }),
    );
  });
});

describe("an open round", () => {
  it("shows a person their own ratings only, a closed one all", () => {
    const all = given("a", 1, 2, 3);
    expect(visibleTo("p1", all, { closed: false })).toEqual([{ person: "p1", indicator: "a", points: 2 }]);
    expect(visibleTo("nobody", all, { closed: false })).toEqual([]);
    expect(visibleTo("nobody", all, { closed: true })).toEqual(all);
  });
});
