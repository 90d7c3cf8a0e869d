import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepareEdition } from "../edition/edition.ts";
import { small } from "../testing/small.ts";
import type { Cell } from "./calibrate.ts";
import { likelyFor } from "./likely-for.ts";

const { indicators } = prepareEdition(small, { digest: "", rulesDigest: "" });
const [rubric, thresholds, ratio] = indicators;
const figures = { n: 7, difference: -1, shrunken: -0.9, spread: 0.2, low: -1.2, high: -0.6, reach: 0.8 };
const cell = (indicator: string): Cell => ({ indicator, figures });

describe("the likely official range", () => {
  test("is said of an answer, in points that can be given", () => {
    if (rubric === undefined || thresholds === undefined) throw new Error("the small edition has changed");
    expect(likelyFor(rubric, { points: 2 }, cell("1.1"))).toEqual({ low: 0, middle: 1, high: 2, points: 2, n: 7 });
    expect(likelyFor(thresholds, { inputs: { committed: 12 } }, cell("10"))).toMatchObject({ points: 1, low: 0 });
  });

  test("is never said before the answer", () => {
    const shrunken = fc.double({ min: -3, max: 3, noNaN: true });
    const unanswered = [
      [rubric, {}],
      [thresholds, {}],
      [thresholds, { inputs: {} }],
      [ratio, { inputs: { private: 0.1 } }],
      [ratio, { inputs: { private: 0, all: 0 } }],
      [rubric, { notApplicable: { reason: "Ingen" } }],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...unanswered), shrunken, ([indicator, entry], drawn) => {
        if (indicator === undefined) throw new Error("the small edition has changed");
        expect(likelyFor(indicator, entry, { indicator: indicator.id, figures: { ...figures, shrunken: drawn } })).toBeNull();
      }),
    );
  });

  test("is not said where too little is known", () => {
    if (rubric === undefined) throw new Error("the small edition has changed");
    expect(likelyFor(rubric, { points: 2 }, { indicator: "1.1", figures: null, reason: "too-few" })).toBeNull();
  });
});
