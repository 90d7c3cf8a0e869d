import { describe, expect, it } from "vitest";
import { type ProgrammeOffering, programmeOf } from "./programme.ts";

const needs = [
  { indicator: "1.1", need: 9 },
  { indicator: "1.2", need: 6 },
  { indicator: "2.1", need: 12 },
  { indicator: "2.2", need: 3 },
  { indicator: "3.1", need: 0 },
  { indicator: "3.2", need: null },
  { indicator: "3.3", need: 6 },
  { indicator: "3.4", need: 3 },
];
const offerings: ProgrammeOffering[] = [
  { id: "lab", kind: "cluster-lab", indicators: ["1.1", "1.2", "3.1"], takes: 3 },
  { id: "class", kind: "master-class", indicators: ["1.2", "2.1", "3.2"], takes: 4 },
  { id: "unsaid", kind: "course", indicators: ["2.2"], takes: null },
  { id: "book", kind: "handbook", indicators: ["3.4"], takes: 0 },
  { id: "idle", kind: "workshop", indicators: ["3.1", "3.2"], takes: 0 },
];

describe("a programme", () => {
  it("covers most need within the limit, counts an indicator once and tells what it leaves out and why", () => {
    expect(programmeOf(needs, offerings, 7)).toEqual({
      parts: [
        { offering: "lab", takes: 3, covers: ["1.1", "1.2"], adds: ["1.1", "1.2"] },
        { offering: "class", takes: 4, covers: ["1.2", "2.1"], adds: ["2.1"] },
      ],
      ...{ takes: 7, covered: 27, possible: 39, exact: true },
      left: [
        { indicator: "2.2", need: 3, because: "not-stated" },
        { indicator: "3.3", need: 6, because: "no-offering" },
        { indicator: "3.4", need: 3, because: "only-resources" },
      ],
      unknown: ["3.2"],
    });
  });

  it("says what did not fit", () => {
    const small = programmeOf(needs, offerings, 6);
    expect(small).toMatchObject({ parts: [{ offering: "class" }], takes: 4, covered: 18 });
    expect(small.left).toContainEqual({ indicator: "1.1", need: 9, because: "did-not-fit" });
  });

  it("is empty where nothing fits or nothing is needed", () => {
    expect(programmeOf(needs, offerings, 2)).toMatchObject({ parts: [], takes: 0, covered: 0 });
    expect(programmeOf([], offerings, 9)).toMatchObject({ parts: [], left: [], possible: 0 });
  });
});
