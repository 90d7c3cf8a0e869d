import { describe, expect, it } from "vitest";
import { ready } from "../testing/arbitraries.ts";
import { editionOf, indicator } from "../testing/builders.ts";
import { calibrate, type Figures } from "./calibrate.ts";
import { likelyOfficial } from "./likely.ts";
import { marginFor } from "./margin.ts";
import { type Assessed, assessed, type World } from "./testing/assessors.ts";

const fine = Array.from({ length: 31 }, (_, at) => ({ id: `${at}`, maxPoints: 100 }));
const asECEI = ready(editionOf(Array.from({ length: 31 }, (_, at) => indicator(`${at}`))));
const gold = asECEI.labels.find(({ id }) => id === "gold");
if (gold === undefined) throw new Error("the edition has no gold");

function figuresOf(indicators: readonly { id: string; maxPoints: number }[], pairs: Assessed["pairs"]): Figures[] {
  const { cells } = calibrate(indicators, pairs, { comparison: "self-official" });
  return cells.flatMap(({ figures }) => (figures === null ? [] : [figures]));
}

/** Over many seeds: the share of true biases inside their intervals, the intervals' mean width, and the mean squared errors. */
function recovered(clusters: number, world: World, seeds = 24) {
  let [inside, all, width, raw, drawn, mean] = [0, 0, 0, 0, 0, 0];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { truth, pairs } = assessed(seed * 7919, fine, clusters, world);
    figuresOf(fine, pairs).forEach(({ low, high, difference, shrunken }, at) => {
      const bias = truth[at] ?? 0;
      all += 1;
      inside += low <= bias && bias <= high ? 1 : 0;
      width += high - low;
      raw += (difference - bias) ** 2;
      drawn += (shrunken - bias) ** 2;
      mean += shrunken;
    });
  }
  return { all, rate: inside / all, width: width / all, raw: raw / all, drawn: drawn / all, mean: mean / all };
}

describe("assessors with a known bias", () => {
  it.each<[string, number, World]>([
    ["that differs between indicators", 12, { bias: -12, between: 6, strictness: 0, noise: 10 }],
    ["and strict or mild as a whole", 12, { bias: -12, between: 6, strictness: 5, noise: 8 }],
    ["of only six clusters", 6, { bias: -8, between: 5, strictness: 4, noise: 8 }],
    ["of thirty clusters", 30, { bias: 9, between: 8, strictness: 3, noise: 10 }],
  ])("%s are recovered in their interval as often as it says", (_, clusters, world) => {
    const { all, rate, mean } = recovered(clusters, world);
    expect(all).toBeGreaterThan(24 * 31 * 0.95);
    expect(rate).toBeGreaterThan(0.76);
    expect(rate).toBeLessThan(0.92);
    expect(Math.abs(mean - world.bias)).toBeLessThan(1);
  });

  it("are nearer to the truth by shrinkage than by their plain mean, most where indicators are alike", () => {
    const alike = recovered(6, { bias: -8, between: 1, strictness: 0, noise: 10 });
    const unlike = recovered(6, { bias: -8, between: 12, strictness: 0, noise: 10 });
    expect(alike.drawn).toBeLessThan(alike.raw / 2);
    expect(unlike.drawn).toBeLessThan(unlike.raw);
  });

  it("have wider intervals the fewer the clusters", () => {
    const world = { bias: -8, between: 6, strictness: 3, noise: 10 };
    const widths = [24, 12, 8, 5].map((clusters) => recovered(clusters, world, 8).width);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });

  it("are inside at least as often where all indicators have the same bias", () => {
    expect(recovered(12, { bias: -12, between: 0, strictness: 0, noise: 10 }).rate).toBeGreaterThan(0.8);
  });

  it("are drawn to nearly nothing where there is no bias", () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { pairs } = assessed(seed * 104_729, fine, 12, { bias: 0, between: 0, strictness: 0, noise: 10 });
      const drawn = figuresOf(fine, pairs).map(({ shrunken }) => Math.abs(shrunken));
      expect(Math.max(...drawn)).toBeLessThan(6);
      expect(drawn.reduce((sum, one) => sum + one, 0) / drawn.length).toBeLessThan(2.5);
    }
  });
});

describe("one more cluster", () => {
  const world = { bias: -0.6, between: 0.4, strictness: 0.3, noise: 0.7 };
  const { indicators } = asECEI;

  /** Twelve clusters to calibrate by, and a thirteenth that the calibration has not seen. */
  function thirteen(seed: number, anywhere: boolean) {
    const { pairs } = assessed(seed * 15_485_863, indicators, 13, world, { anywhere });
    const known = pairs.filter(({ cluster }) => cluster !== "c12");
    return { calibration: calibrate(indicators, known, { comparison: "self-official" }), fresh: pairs.slice(known.length) };
  }

  it("gets points in the likely range at least as often as it says", () => {
    let [inside, all, width] = [0, 0, 0];
    for (let seed = 1; seed <= 30; seed += 1) {
      const { calibration, fresh } = thirteen(seed, true);
      fresh.forEach(({ from, to }, at) => {
        const cell = calibration.cells[at];
        const range = cell && likelyOfficial(from, cell, indicators[at]?.attainable ?? []);
        if (range === null || range === undefined) return;
        all += 1;
        inside += range.low <= to && to <= range.high ? 1 : 0;
        width += range.high - range.low;
      });
    }
    expect(all).toBeGreaterThan(30 * 31 * 0.9);
    expect(inside / all).toBeGreaterThan(0.8);
    expect(width / all).toBeLessThan(3);
  });

  it("that has the margin for a confidence reaches the bar about as often", () => {
    const [seeds, confidences] = [100, [0.6, 0.8, 0.9]];
    const reached = confidences.map(() => 0);
    for (let seed = 1; seed <= seeds; seed += 1) {
      const { calibration, fresh } = thirteen(seed, false);
      const gained = fresh.reduce((sum, { from, to }) => sum + to - from, 0);
      confidences.forEach((confidence, at) => {
        const { margin } = marginFor(asECEI, gold, calibration, confidence);
        if (margin === null) throw new Error("no margin");
        if (gained + margin >= 0) reached[at] = (reached[at] ?? 0) + 1;
      });
    }
    confidences.forEach((confidence, at) => {
      expect((reached[at] ?? 0) / seeds).toBeGreaterThan(confidence - 0.07);
      expect((reached[at] ?? 0) / seeds).toBeLessThan(confidence + 0.1);
    });
  });
});
