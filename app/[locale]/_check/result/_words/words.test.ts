import { expect, test } from "vitest";
import { fractionPercent, productOf, sharePercent } from "#lib/domain/scoring/fraction.ts";
import type { GateResult, Path } from "#lib/domain/scoring/result.ts";
import { targetOf } from "#lib/domain/scoring/target.ts";
import { effortKind, overrideFor, parseDays } from "./effort.ts";
import { pathWarnings } from "./path-warnings.ts";

const path: Path = { steps: [{ indicator: "1", from: 0, to: 1, days: 2, leadDays: 60 }], days: 2, leadDays: 60, score: 1 };

test("A path that ends after the window says when, one that ends on its last day does not", () => {
  const gates: GateResult[] = [{ kind: "elapsed", state: "passed", because: [], opensOn: "2026-01-01", closesOn: "2026-03-01" }];
  expect(pathWarnings(path, gates, "2026-01-01").late).toEqual({ ends: "2026-03-02", closesOn: "2026-03-01" });
  expect(pathWarnings(path, gates, "2025-12-31").late).toBeNull();
  expect(pathWarnings({ ...path, leadDays: Number.MAX_SAFE_INTEGER }, gates, "2025-12-31").late?.closesOn).toBe("2026-03-01");
});

test("A path leaves open what no step closes, but not the bar, the minimums and the unanswered", () => {
  const gates: GateResult[] = [
    { kind: "eligibility", state: "undetermined", because: ["eligibility:a"] },
    { kind: "complete", state: "undetermined", because: ["1"] },
    { kind: "score", state: "failed", because: [] },
    { kind: "minimums", state: "failed", because: ["1"] },
    { kind: "improvements", state: "passed", because: [] },
  ];
  expect(pathWarnings(path, gates, "2026-01-01").leavesOpen).toEqual(["eligibility"]);
});

test("Efforts: as indicated, twice, locked, own", () => {
  const defaults = { days: [1, 2], leadDays: [0, 30] };
  for (const kind of ["normal", "harder", "locked"] as const)
    expect(effortKind(defaults, overrideFor(kind, defaults, undefined))).toBe(kind);
  const own = overrideFor("own", defaults, { locked: true });
  expect(own).toEqual({ days: [1, 2], leadDays: [0, 30] });
  expect(effortKind(defaults, own)).toBe("own");
  expect(effortKind(defaults, { days: [2, 4] })).toBe("own");
});

test.each([
  ["12", 12],
  ["1.200", 1200],
  ["12,5", null],
  ["-1", null],
  ["", null],
  ["4000", null],
])("%j typed as days is %j", (text, days) => {
  expect(parseDays("da", text)).toBe(days);
});

test("What points take: a limit with the figure now, or a statement", () => {
  const rating = {
    kind: "thresholds",
    of: "members",
    steps: [
      { atLeast: 40, points: 3 },
      { atLeast: 70, points: 5 },
    ],
  } as const;
  const because = { rule: "thresholds", of: "members", value: 40, points: 3, reached: null, next: null } as const;
  expect(targetOf(rating, because, 5)).toEqual({ kind: "limit", of: "members", bound: { atLeast: 70, points: 5 }, now: 40 });
  expect(targetOf(rating, { rule: "rated", points: 3 }, 4)).toBeNull();
  expect(targetOf({ kind: "rubric", levels: [{ points: 0 }, { points: 5 }] }, undefined, 5)).toEqual({ kind: "statement", points: 5 });
});

test("Fractions in per cent are exact or not written so; shares are rounded down", () => {
  expect([fractionPercent([2, 5]), fractionPercent([1, 8]), fractionPercent([2, 3])]).toEqual(["40", "12.5", null]);
  expect([sharePercent(119, 150), sharePercent(0.57, 1), sharePercent(-1, 3)]).toEqual(["79.3", "57.0", "-33.4"]);
  expect([productOf(150, [4, 5]), productOf(100, [2, 3])]).toEqual([
    { value: 120, exact: true },
    { value: 66.666, exact: false },
  ]);
});
