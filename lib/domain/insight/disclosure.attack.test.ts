import { describe, expect, test } from "vitest";
import { narrowed } from "./testing/attacker.ts";
import { clustersOf, twoReleases } from "./testing/populations.ts";

const sizes = Array.from({ length: 20 }, (_, at) => [at + 1, 8 + ((at * 23) % 53)] as const);

describe("an attacker with both releases and his own answers", () => {
  test.for(sizes)("population %i, %i clusters: narrows nobody's rating to fewer than three of six", ([seed, size]) => {
    const two = twoReleases(clustersOf(seed, size));
    expect(narrowed(two, seed)).toEqual([]);
  });
});
