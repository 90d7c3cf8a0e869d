import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { benchmarkCuts, comparedWith, fewestOthers, namedCut } from "./benchmark.ts";

const registered = { field: "ict", region: "midtjylland", gold: false };

describe("A cut of a secretariat", () => {
  test("is named as the release names it", () => {
    expect(benchmarkCuts.map((cut) => namedCut(cut, registered))).toEqual([
      { key: "all", isIn: true },
      { key: "label:gold", isIn: false },
      { key: "field:ict", isIn: true },
      { key: "region:midtjylland", isIn: true },
    ]);
    expect(namedCut("gold", { ...registered, gold: true })).toEqual({ key: "label:gold", isIn: true });
  });

  test("is closed where the register does not say which it is", () => {
    expect(benchmarkCuts.map((cut) => namedCut(cut, null))).toMatchObject([
      { key: "all" },
      { key: "label:gold", isIn: false },
      "not-in-register",
      "not-in-register",
    ]);
    expect(namedCut("field", { ...registered, field: null })).toBe("no-field");
    expect(namedCut("region", { ...registered, region: null })).toBe("no-region");
  });
});

describe("A distribution to compare with", () => {
  test("shows nothing with fewer than five others, and says why it is suppressed", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.boolean(), (contributors, isIn) => {
        const compared = comparedWith({ value: { contributors, quartiles: [1, 2, 3] }, suppressed: null }, isIn);
        const others = contributors - (isIn ? 1 : 0);
        expect(compared).toEqual(
          others >= fewestOthers ? { open: true, contributors, quartiles: [1, 2, 3] } : { open: false, because: "few-others" },
        );
      }),
    );
    expect(comparedWith({ value: null, suppressed: "would-tell" }, false)).toEqual({ open: false, because: "would-tell" });
    expect(comparedWith(undefined, false)).toEqual({ open: false, because: "not-released" });
  });
});
