import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Label } from "../edition/edition.ts";
import { ready } from "../testing/arbitraries.ts";
import { editionOf, indicator } from "../testing/builders.ts";
import { calibrate } from "./calibrate.ts";
import { likelyOfficial } from "./likely.ts";
import { marginFor } from "./margin.ts";
import { assessed } from "./testing/assessors.ts";

const edition = ready(
  editionOf(Array.from({ length: 8 }, (_, at) => indicator(`${at}`, { weight: at % 3, ...(at === 7 && { scope: [] }) }))),
);
const [bronze, gold] = edition.labels as [Label, Label];
const worlds = fc.record({
  bias: fc.integer({ min: -3, max: 2 }),
  between: fc.constantFrom(0, 0.5, 1),
  strictness: fc.constantFrom(0, 0.5),
  noise: fc.constantFrom(0.2, 1),
});
const cases = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 12 }), worlds);
const options = { comparison: "self-official" as const };
const calibrated = ([seed, clusters, world]: [number, number, Parameters<typeof assessed>[3]], ids: readonly string[] = []) =>
  calibrate(
    edition.indicators,
    assessed(seed, edition.indicators, clusters, world, { anywhere: true }).pairs.filter(({ indicator: id }) => !ids.includes(id)),
    options,
  );

describe("the margin over the bar", () => {
  it("is whole, from nothing to all possible points, and not less at a higher confidence", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const calibration = calibrated(one);
        const margins = [0.5, 0.7, 0.8, 0.9, 0.95].map((confidence) => marginFor(edition, gold, calibration, confidence).margin);
        for (const margin of margins) {
          if (margin === null) expect(calibration.cells.filter(({ figures }) => figures !== null).length).toBeLessThan(7);
          else expect(Number.isInteger(margin) && margin >= 0 && margin <= 5 * (0 + 1 + 2 + 0 + 1 + 2 + 0)).toBe(true);
        }
        expect(margins).toEqual([...margins].sort((a, b) => (a ?? 0) - (b ?? 0)));
      }),
    );
  });

  const strict = { bias: -1, between: 0.2, strictness: 0, noise: 0.5 };
  it("expects of an indicator without figures what the others say, as long as these carry half of the scope", () => {
    const all = marginFor(edition, gold, calibrated([1, 12, strict]));
    const most = marginFor(edition, gold, calibrated([1, 12, strict], ["1"]));
    expect(all).toMatchObject({ measured: 7, inScope: 7, confidence: 0.8 });
    expect(most).toMatchObject({ measured: 6, inScope: 7 });
    expect(Math.abs((all.margin ?? 0) - (most.margin ?? 99))).toBeLessThanOrEqual(2);
    expect(all.margin).toBeGreaterThanOrEqual(5);
    expect(marginFor(edition, gold, calibrated([1, 12, strict], ["2", "5"]))).toEqual({ margin: null, reason: "too-few" });
    expect(marginFor(edition, gold, calibrated([1, 12, strict], ["0", "1", "3", "4", "6"]))).toEqual({ margin: null, reason: "too-few" });
  });

  it("is not there for few clusters, or for a label without a bar", () => {
    expect(marginFor(edition, gold, calibrated([1, 4, strict]))).toEqual({ margin: null, reason: "too-few" });
    expect(marginFor(edition, bronze, calibrated([1, 12, strict]))).toEqual({ margin: null, reason: "no-bar" });
  });

  it("is as by hand: what is behind, and the spread of each, of the pooled mean and of a whole cluster", () => {
    const four = ready(editionOf(["a", "b", "c", "d"].map((id) => indicator(id))));
    const shown = new Map(["a", "b", "c", "d"].map((id) => [id, { value: -0.1, towards: 1, spread: 0.02 }]));
    const known = { mean: -0.1, meanVariance: 0.0004, between: 0, own: 0.01, shared: 0.0004, fewestClusters: 11 };
    const marginOf = (more: Partial<typeof known>) =>
      marginFor(four, four.labels[1] as Label, { ...options, confidence: 0.8, cells: [], model: { ...known, ...more, shown } }).margin;
    // 20 × 0.1 behind; variance 4 × 25 × 0.0104 + (400 − 100) × 0.0004 + 400 × 0.0004 × 12/11 = 1.3345; t = 0.879 with 10 degrees.
    expect(marginOf({})).toBe(4);
    expect(marginOf({ meanVariance: 0 })).toBe(3);
    expect(marginOf({ shared: 0 })).toBe(3);
  });

  it("is nothing where assessors give more than secretariats do", () => {
    expect(marginFor(edition, gold, calibrated([1, 12, { ...strict, bias: 2 }])).margin).toBe(0);
  });
});

describe("the likely official points", () => {
  it("are attainable and in order", () => {
    const attainable = fc.uniqueArray(fc.nat(5), { minLength: 1 }).map((points) => points.sort((a, b) => a - b));
    fc.assert(
      fc.property(cases, fc.nat(5), attainable, (one, points, possible) => {
        for (const cell of calibrated(one).cells) {
          const range = likelyOfficial(points, cell, possible);
          if (range === null) expect(cell.figures).toBeNull();
          else {
            for (const end of [range.low, range.middle, range.high]) expect(possible).toContain(end);
            expect([range.low, range.middle, range.high]).toEqual([range.low, range.middle, range.high].sort((a, b) => a - b));
          }
        }
      }),
    );
  });

  const figures = { n: 9, difference: -1, shrunken: -0.5, spread: 0.2, low: -1, high: 0, reach: 1 };
  it.each([
    [3, [0, 1, 2, 3, 4, 5], { low: 1, middle: 2, high: 3 }],
    [3, [0, 3, 5], { low: 0, middle: 3, high: 3 }],
    [0, [0, 1, 2, 3, 4, 5], { low: 0, middle: 0, high: 0 }],
    [3, [], null],
  ])("of %d points among %j are %j", (points, attainable, expected) => {
    expect(likelyOfficial(points, { indicator: "a", figures }, attainable)).toEqual(expected);
  });
});
