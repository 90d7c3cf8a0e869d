import { describe, expect, it } from "vitest";
import { type DemandCells, type DemandOffering, demandOf, needOf, type Shown } from "./demand.ts";

const indicators = ["1.1", "1.2", "2.1", "2.2"].map((id) => ({ id, dimension: id.slice(0, 1) }));
const needed = (belowBar: number, belowMinimum: number | null): Shown<"demand"> => ({
  value: { contributors: 12, belowBar, belowMinimum, missing: 2 },
  suppressed: null,
});
const hidden = { value: null, suppressed: "too-few" } as const;
const cells: DemandCells = {
  demand: new Map([
    ["1.1", needed(9, 3)],
    ["1.2", needed(3, null)],
    ["2.1", hidden],
  ]),
  plan: new Map([["1.1", { value: { contributors: 12, planned: 6, notPlanned: 3 }, suppressed: null }]]),
  attendance: new Map([["w", { value: { events: 2, clusters: 6, people: 31 }, suppressed: null }]]),
};
const workshop: DemandOffering = { id: "w", kind: "workshop", indicators: ["1.1", "2.1", "9.9"], clicks: { "1.1": 4 } };

describe("demand", () => {
  it("weighs a cluster below a minimum more than one below the bar", () => {
    expect(needOf(needed(9, 3))).toBe(15);
    expect(needOf(needed(3, null))).toBe(3);
  });

  it("is not guessed where it is suppressed or not there", () => {
    expect(needOf(hidden)).toBeNull();
    expect(needOf(null)).toBeNull();
    const { rows } = demandOf(indicators, [], cells);
    expect(rows.map(({ need, shade, gap }) => [need, shade, gap])).toEqual([
      [15, 4, true],
      [3, 1, true],
      [null, null, false],
      [null, null, false],
    ]);
    expect(rows[2]?.demand).toEqual(hidden);
  });

  it("says which offering answers an indicator, who came and how often it was opened from there", () => {
    const { rows, columns } = demandOf(indicators, [workshop], cells);
    expect(rows.map(({ answers }) => answers)).toEqual([[{ offering: "w", clicks: 4 }], [], [{ offering: "w", clicks: 0 }], []]);
    expect(rows.map(({ gap }) => gap)).toEqual([false, true, false, false]);
    expect(columns).toEqual([{ offering: "w", kind: "workshop", attendance: cells.attendance.get("w"), answers: 2 }]);
    expect(rows[0]?.plan?.value?.planned).toBe(6);
  });

  it("has no gap where nobody needs anything", () => {
    const none = { ...cells, demand: new Map([["1.1", needed(0, 0)]]) };
    expect(demandOf(indicators, [], none).rows[0]).toMatchObject({ need: 0, shade: 0, gap: false });
  });
});
