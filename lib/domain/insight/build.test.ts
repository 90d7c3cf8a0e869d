import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildRelease, type Cell } from "./build.ts";
import type { Contributor } from "./contribution.ts";
import { fewest, fewestOf } from "./disclosure.ts";
import { clustersOf, cuts, measures, previousOf, twoReleases } from "./testing/populations.ts";

const basis = { from: "2026-01-01", to: "2026-06-30", measures, offerings: [], cuts, makers: [], previous: null };
const shown = (cells: readonly Cell[]) => cells.filter(({ value }) => value !== null);
const ratings = (cells: readonly Cell[]) => cells.filter(({ kind }) => kind === "rating");
const population = fc.record({ seed: fc.nat({ max: 10_000 }), size: fc.integer({ min: 3, max: 40 }) });

describe("a release", () => {
  test("shows no cell of fewer than the fewest, and none beside a wider one with only a few more", () => {
    fc.assert(
      fc.property(population, ({ seed, size }) => {
        const { later } = clustersOf(seed, size);
        const { cells } = buildRelease(later, basis);
        const countIn = (cut: string, id: string) => later.filter((one) => one.cuts.includes(cut) && one.ratings[id] !== undefined).length;
        for (const { cut, indicator } of ratings(shown(cells)).filter((cell) => cell.indicator !== "")) {
          expect(countIn(cut, indicator)).toBeGreaterThanOrEqual(fewestOf(cut));
          const isAllShown = ratings(shown(cells)).some((cell) => cell.cut === "all" && cell.indicator === indicator);
          const more = countIn("all", indicator) - countIn(cut, indicator);
          if (isAllShown) expect(more === 0 || more >= fewest).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("is the same for the same contributors, and demand is shown where the ratings of all are", () => {
    const { later } = clustersOf(7, 30);
    const { cells } = buildRelease(later, basis);
    expect(buildRelease(later, basis).cells).toEqual(cells);
    const whereOf = (kind: string) => shown(cells).filter((cell) => cell.kind === kind && cell.cut === "all" && cell.indicator !== "");
    expect(whereOf("demand").map(({ indicator }) => indicator)).toEqual(whereOf("rating").map(({ indicator }) => indicator));
    expect(whereOf("demand").length).toBeGreaterThan(0);
  });

  test("counts plans of contributors, rounded to a multiple of three", () => {
    const { later } = clustersOf(7, 30);
    const planning = later.map(
      (one, at): Contributor => ({ ...one, planned: at < 7 ? ["1", "1"] : [], notPlanned: at === 8 ? ["1"] : [] }),
    );
    const plans = buildRelease(planning, basis).cells.filter(({ kind, indicator }) => kind === "plan" && indicator === "1");
    expect(plans).toMatchObject([{ value: { planned: 6, notPlanned: 0 } }]);
  });

  test("hides an effect that would tell, and takes the ones it shows into the next comparison", () => {
    const { later } = clustersOf(11, 60, { complete: true });
    const value = { came: 24, stayed: 24, estimate: 0.4, low: -0.1, high: 0.9 };
    const sides = (of: readonly Contributor[]) => new Map(of.map(({ contributor }, at) => [contributor, at % 2 === 0 ? "came" : "stayed"]));
    const cell = { indicator: "1", offering: "o", value, suppressed: null };
    const tells = { ...cell, offering: "tells", sides: new Map(later.map(({ contributor }) => [contributor, contributor])) };
    const makers = [() => [{ ...cell, sides: sides(later) }, tells]];
    const built = buildRelease(later, { ...basis, cuts: ["all"], makers });
    const effects = built.cells.filter(({ kind }) => kind === "effect");
    expect(effects.map(({ suppressed }) => suppressed)).toEqual([null, "would-tell"]);
    expect(built.contributions.every((one) => Object.keys(one.sides).join() === "1 o")).toBe(true);
  });

  test("hides cells of the next release rather than tell of who has withdrawn, and keeps most of them", () => {
    const kept = [3, 4, 5, 6].map((seed) => {
      const { earlier } = clustersOf(seed, 40, { complete: true });
      const first = buildRelease(earlier, basis);
      const next = buildRelease(earlier.slice(1), { ...basis, previous: previousOf(first.cells, first.contributions) });
      return [ratings(shown(first.cells)).length, ratings(shown(next.cells)).length] as const;
    });
    for (const [before, now] of kept) expect(now).toBeLessThanOrEqual(before + 4);
    expect(kept.some(([, now]) => now > 0)).toBe(true);
    expect(shown(twoReleases(clustersOf(1, 40)).now).length).toBeGreaterThan(0);
  });
});
