import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesOf, effectCells, type HeldOffering, type Observed } from "./changes.ts";

const workshop: HeldOffering = { id: "w", indicators: ["1.1"], days: ["2025-03-01", "2026-03-01"] };

/** A cluster rated on some days (null: not on this indicator), and the days on which it came. */
function cluster(rated: Readonly<Record<string, number | null>>, ...came: readonly string[]): Observed {
  return {
    contributor: `c${JSON.stringify(rated)}`,
    history: Object.entries(rated).map(([on, points]) => ({ on, ratings: points === null ? {} : { "1.1": points } })),
    attended: came.map((on) => ({ offering: "w", on })),
  };
}

const changes = (...clusters: readonly Observed[]) => changesOf(clusters, workshop, "1.1").map(({ side, change }) => [side, change]);

describe("the change around an offering", () => {
  it("goes from the last snapshot before what a cluster came to, to the first after it", () => {
    const four = cluster({ "2024-06-01": 0, "2025-02-01": 1, "2025-04-01": 3, "2026-04-01": 5 }, "2025-03-01");
    expect(changes(four)).toEqual([["came", 2]]);
    expect(changes({ ...four, attended: [{ offering: "w", on: "2026-03-01" }] })).toEqual([["came", 2]]);
    expect(changes({ ...four, attended: [{ offering: "another", on: "2026-03-01" }] })).toEqual([["stayed", 2]]);
  });

  it("is taken at the day the others could have come", () => {
    expect(changes(cluster({ "2025-02-01": 4, "2025-04-01": 3 }))).toEqual([["stayed", -1]]);
  });

  it("waits for a day with a rating on either side", () => {
    const late = { "2026-01-01": 2, "2026-05-01": 3 };
    expect(changes(cluster(late))).toEqual([["stayed", 1]]);
    expect(changes(cluster(late, "2026-03-01", "2025-03-01"))).toEqual([["came", 1]]);
  });

  it("counts a snapshot of the day itself as before, and passes by those that do not rate the indicator", () => {
    const passed = cluster({ "2025-03-01": 1, "2025-06-01": null, "2025-09-01": 4 }, "2025-03-01");
    expect(changes(passed)).toEqual([["came", 3]]);
    expect(changesOf([passed], workshop, "2.2")).toEqual([]);
  });

  it("puts nobody who came among those who did not, and compares nothing three years apart", () => {
    expect(changes(cluster({ "2025-02-01": 4 }, "2025-03-01"), cluster({ "2020-01-01": 0, "2025-04-01": 5 }))).toEqual([]);
  });
});

const points = fc.integer({ min: 0, max: 5 });
const anyCluster = fc
  .tuple(points, points, fc.boolean())
  .map(([from, to, came]) => cluster({ "2025-02-01": from, "2025-04-01": to }, ...(came ? ["2025-03-01"] : [])));

describe("effect cells", () => {
  it("say why there is no figure", () => {
    expect(effectCells({ offerings: [workshop] }, [])).toMatchObject([{ offering: "w", indicator: "1.1", suppressed: "too-few" }]);
    expect(effectCells({ offerings: [{ ...workshop, days: [] }] }, [])).toMatchObject([{ value: null, suppressed: "nothing-counted" }]);
  });

  it("show an offering that lifts, and who stands where", () => {
    const one = (at: number, to: number, ...came: string[]) => ({
      ...cluster({ "2025-02-01": 1, "2025-04-01": to }, ...came),
      contributor: `${at}`,
    });
    const came = Array.from({ length: 6 }, (_, at) => one(at, 3, "2025-03-01"));
    const stayed = Array.from({ length: 6 }, (_, at) => one(at + 6, 1));
    const [cell] = effectCells({ offerings: [workshop] }, [...came, ...stayed]);
    expect(cell).toMatchObject({ value: { came: 6, stayed: 6, estimate: 2 }, suppressed: null });
    expect(cell?.sides.size).toBe(12);
    expect([cell?.sides.get("0"), cell?.sides.get("6")]).toEqual(["came", "stayed"]);
  });

  it("are the same in any order of the clusters, and no cluster moves another's change", () => {
    fc.assert(
      fc.property(fc.array(anyCluster, { maxLength: 30 }), anyCluster, (clusters, one) => {
        const valuesOf = (all: Observed[]) => effectCells({ offerings: [workshop] }, all).map(({ value }) => value);
        expect(valuesOf([...clusters].reverse())).toEqual(valuesOf(clusters));
        expect(changes(...clusters, one).slice(0, clusters.length)).toEqual(changes(...clusters));
      }),
    );
  });
});
