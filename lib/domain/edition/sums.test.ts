import { describe, expect, it } from "vitest";
import { editionOf, indicator } from "../testing/builders.ts";
import { parseEdition } from "./check.ts";

const faultsOf = (...indicators: ReturnType<typeof indicator>[]) => {
  const parsed = parseEdition(editionOf(indicators));
  return parsed.ok ? [] : parsed.faults.map(({ path, params }) => [path, params.max]);
};

describe("the sums of an edition", () => {
  it("may reach the greatest exact number", () => {
    const exact = indicator("1", { weight: Number.MAX_SAFE_INTEGER, maxPoints: 1 });
    expect(faultsOf(exact, indicator("2", { weight: 0 }))).toEqual([]);
  });

  it("are refused where weighted points would pass it", () => {
    const half = { weight: 2 ** 52, maxPoints: 1 };
    expect(faultsOf(indicator("1", half), indicator("2", half))).toEqual([["/indicators/1/weight", 2 ** 52 - 1]]);
  });

  it("are refused where days would pass it", () => {
    const effort = { days: [Number.MAX_SAFE_INTEGER, 1], leadDays: [1, 1] };
    expect(faultsOf(indicator("1", { maxPoints: 2, effort }))).toEqual([["/indicators/0/effort/days/1", 0]]);
  });
});
