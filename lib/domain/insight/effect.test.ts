import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectOf, welch } from "./effect.ts";
import { bothEstimates } from "./testing/selection.ts";
import { changesIn, seeded, truthOf, type World } from "./testing/worlds.ts";

const repeats = 2000;
/** Three standard errors of a share of 95 % among that many draws. */
const chance = 3 * Math.sqrt((0.95 * 0.05) / repeats);

const still = [0, 0, 1];
const drift = [0.05, 0.1, 0.5, 0.25, 0.1];
const start = [0.05, 0.2, 0.3, 0.25, 0.15, 0.05];
const worlds: [string, World][] = [
  ["no effect", { start, drift, lift: [1] }],
  ["no effect, and most at the ceiling", { start: [0, 0, 0, 0.1, 0.3, 0.6], drift, lift: [1] }],
  ["no effect, and hardly anything moves", { start, drift: [0, 0.05, 0.85, 0.1], lift: [1] }],
  ["an effect of one point", { start, drift, lift: [0, 1] }],
  ["an effect on every other cluster", { start, drift, lift: [0.5, 0.2, 0.3] }],
  ["an effect that the ceiling cuts", { start: [0, 0, 0.1, 0.2, 0.4, 0.3], drift, lift: [0, 0.5, 0.5] }],
];
const arms = [
  [6, 6],
  [6, 20],
  [20, 8],
] as const;

/** The shares of draws in which the interval, raw and as it is released, holds the truth, and in which the released one leaves out 0. */
function covered(world: World, came: number, stayed: number): { raw: number; released: number; alarms: number } {
  const [next, truth] = [seeded(came * 7919 + stayed), truthOf(world)];
  const count = { raw: 0, released: 0, alarms: 0 };
  for (let at = 0; at < repeats; at += 1) {
    const [one, other] = [changesIn(world, "came", came, next), changesIn(world, "stayed", stayed, next)];
    const { low, high } = welch(one, other);
    count.raw += Number(low <= truth && truth <= high);
    const cell = effectOf(one, other);
    if (cell === null) throw new Error("no figure");
    count.released += Number(cell.low <= truth && truth <= cell.high);
    count.alarms += Number(cell.low > 0 || cell.high < 0);
  }
  return { raw: count.raw / repeats, released: count.released / repeats, alarms: count.alarms / repeats };
}

describe("the interval over many draws of whole points with a ceiling", () => {
  for (const [name, world] of worlds)
    for (const [came, stayed] of arms)
      it(`covers ${name} at its rate with ${came} and ${stayed} clusters`, () => {
        const { raw, released, alarms } = covered(world, came, stayed);
        expect(raw).toBeGreaterThan(0.95 - chance);
        expect(released).toBeGreaterThan(0.95 - chance);
        if (truthOf(world) === 0) expect(alarms).toBeLessThanOrEqual(0.05);
      });

  it("covers truly at its rate, not always, where changes are many-valued", () => {
    const { raw } = covered({ start, drift: [0.2, 0.2, 0.2, 0.2, 0.2], lift: [0.5, 0.5] }, 12, 20);
    expect(Math.abs(raw - 0.95)).toBeLessThan(chance);
  });

  it("finds an effect of two points that is there", () => {
    const next = seeded(5);
    const world = { start: [0.3, 0.4, 0.3], drift: still, lift: [0, 0, 1] };
    const cell = effectOf(changesIn(world, "came", 6, next), changesIn(world, "stayed", 8, next));
    expect(cell).toMatchObject({ came: 6, stayed: 9, estimate: 2 });
    expect(cell?.low).toBeGreaterThan(0);
  });
});

describe("clusters that come because they are weak", () => {
  it("rise by themselves where their last rating was low by chance: the figure overstates, and an adjusted one would not", () => {
    const { plain, adjusted } = bothEstimates({ byChance: true });
    expect(plain).toBeGreaterThan(0.3);
    expect(Math.abs(adjusted)).toBeLessThan(0.06);
  });

  it("do not where they truly are weaker: the figure is right, and an adjusted one would mislead", () => {
    const { plain, adjusted } = bothEstimates({ byChance: false });
    expect(Math.abs(plain)).toBeLessThan(0.06);
    expect(adjusted).toBeLessThan(-0.3);
  });
});

const change = fc.integer({ min: -5, max: 5 });
const arm = fc.array(change, { minLength: 6, maxLength: 40 });

describe("a released effect", () => {
  it("is none with fewer than six in an arm", () => {
    expect(effectOf([1, 1, 1, 1, 1], [0, 0, 0, 0, 0, 0])).toBeNull();
    expect(effectOf([1, 1, 1, 1, 1, 1], [0, 0, 0, 0, 0])).toBeNull();
  });

  it("never takes equal changes for certainty", () => {
    expect(effectOf([1, 1, 1, 1, 1, 1], [0, 0, 0, 0, 0, 0])).toEqual({ came: 6, stayed: 6, estimate: 1, low: 0.5, high: 1.5 });
  });

  it("has half points, bounds outside the raw ones around its estimate, and the same of any order", () => {
    fc.assert(
      fc.property(arm, arm, (came, stayed) => {
        const [cell, raw] = [effectOf(came, stayed), welch(came, stayed)];
        if (cell === null) throw new Error("no figure");
        for (const value of [cell.estimate, cell.low, cell.high]) expect(Number.isInteger(value * 2)).toBe(true);
        expect(cell.low).toBeLessThanOrEqual(raw.low + 1e-6);
        expect(cell.high).toBeGreaterThanOrEqual(raw.high - 1e-6);
        expect(cell.low).toBeLessThanOrEqual(cell.estimate);
        expect(cell.estimate).toBeLessThanOrEqual(cell.high);
        expect(effectOf([...came].reverse(), [...stayed].sort())).toEqual(cell);
      }),
    );
  });

  it("turns with its arms", () => {
    fc.assert(
      fc.property(arm, arm, (came, stayed) => {
        const [one, other] = [welch(came, stayed), welch(stayed, came)];
        expect(one.low).toBeCloseTo(-other.high, 9);
        expect(one.estimate).toBeCloseTo(-other.estimate, 9);
      }),
    );
  });
});
