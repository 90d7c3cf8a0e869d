import { describe, expect, test } from "vitest";
import { narrowed } from "./testing/attacker.ts";
import { clustersOf, twoReleases } from "./testing/populations.ts";

const sizes = Array.from({ length: 20 }, (_, at) => [at + 1, 8 + ((at * 23) % 53)] as const);

describe("an attacker with both releases and his own answers", () => {
  test.for(sizes)("population %i, %i clusters: narrows nobody's rating to fewer than three of six", ([seed, size]) => {
    const two = twoReleases(clustersOf(seed, size));
    expect(narrowed(two, seed)).toEqual([]);
  });

  test.for([
    ["the fewest", { fewest: false, worlds: false }],
    ["witness worlds", { fewest: true, worlds: false }],
  ] as const)("is told of somebody without the rule of %s, as a search through everything proves", ([, rules]) => {
    const found = [1, 2].flatMap((seed) =>
      narrowed(twoReleases(clustersOf(seed, 8, { complete: true }), rules), seed, { most: 400, prove: true }),
    );
    expect(found.filter(({ proven }) => proven).length).toBeGreaterThan(0);
  });
});
