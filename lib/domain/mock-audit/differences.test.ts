import { describe, expect, test } from "vitest";
import { timeUsed } from "./clock.ts";
import { differences } from "./differences.ts";

const indicators = [
  { id: "a", weight: 1, maxPoints: 4 },
  { id: "b", weight: 3, maxPoints: 4 },
  { id: "c", weight: 2, maxPoints: 4 },
  { id: "d", weight: 1, maxPoints: 4 },
];

describe("two raters", () => {
  test("differ in weighted points, the furthest apart first, then what can give most; what one did not rate is last", () => {
    const first = new Map([
      ["a", 4],
      ["b", 2],
      ["c", 1],
    ]);
    const second = new Map([
      ["a", 1],
      ["b", 1],
      ["c", 1],
      ["d", 4],
    ]);
    expect(differences(indicators, [first, second])).toEqual([
      { indicator: "b", points: [2, 1], weighted: 3 },
      { indicator: "a", points: [4, 1], weighted: 3 },
      { indicator: "c", points: [1, 1], weighted: 0 },
      { indicator: "d", points: [null, 4], weighted: null },
    ]);
  });
});

describe("the clock", () => {
  const at = (seconds: number) => new Date(1_000_000 + seconds * 1000);
  test.each([
    ["runs while nothing is shown", null, 90, { seconds: 90, isLate: false }],
    ["is not late on the last second", at(120), 500, { seconds: 120, isLate: false }],
    ["is late after it", at(121), 500, { seconds: 121, isLate: true }],
    ["does not run backwards", null, -5, { seconds: 0, isLate: false }],
  ])("%s", (_, shownAt, now, expected) => {
    expect(timeUsed(at(0), shownAt, 2, at(now))).toEqual(expected);
  });
});
