import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contradictionsIn, gapsIn, type SourcedAward } from "./contradictions.ts";
import { someAwards } from "./testing/arbitrary-awards.ts";

const rule = { firstMonths: 24, renewedMonths: 36, graceMonths: 12 };
const told = (id: string, awarded: string | null, validUntil: string | null, more: Partial<SourcedAward> = {}): SourcedAward => ({
  ...{ id, awarded, validUntil, lapsedOn: null, scorePercent: null, source: "https://example.org" },
  ...more,
});
type Dates = [string | null, string | null];
const between = (a: Dates, b: Dates) => contradictionsIn([told("a", ...a), told("b", ...b)], rule).map(({ about }) => about);

describe("two sources of one label", () => {
  it.each<[string, Dates, Dates, string[]]>([
    ["agree where one is less exact", ["2021", "2023"], ["2021-11-19", "2023-10-31"], []],
    ["agree where one is silent", ["2021-11-19", null], ["2021", "2023-10-31"], []],
    ["agree on the leap day", ["2022", "2024-02"], ["2022", "2024-02-29"], []],
    ["disagree on the end by a day", ["2021-11", "2023-10-31"], ["2021-11-19", "2023-10-30"], ["valid-until"]],
    ["disagree on the end by a month", ["2021", "2023-10"], ["2021-11-19", "2023-11-30"], ["valid-until"]],
    ["disagree on the award of one end", ["2021-06", "2023-10-31"], ["2021-11-19", "2023-10"], ["awarded"]],
    ["tell of a first period and a renewal", ["2021-11-19", "2023-10-31"], ["2023-09", "2026-10-31"], []],
    ["tell of two first periods", ["2015", "2017-01-31"], ["2019-06-12", "2021-06-30"], []],
    ["tell of ends 24 months apart", [null, "2021-10-31"], [null, "2023-10-31"], []],
    ["tell of ends too close for two periods", [null, "2021-10-31"], [null, "2023-10-30"], ["valid-until"]],
    ["tell of ends that may be far enough apart", [null, "2021"], [null, "2023-01-01"], []],
    ["tell of ends that cannot be", [null, "2023-12"], ["2021", "2023-10-31"], ["valid-until"]],
    ["say too little to disagree", [null, null], ["2021", null], []],
    ["tell of awards without ends", ["2014", null], ["2016", null], []],
  ])("%s", (_, a, b, expected) => {
    expect(between(a, b)).toEqual(expected);
    expect(between(b, a)).toEqual(expected);
  });

  it("are named by their ids", () => {
    const awards = [told("x", "2014", null), told("y", "2021", "2023-10-31"), told("z", "2021-11", "2023-11-30")];
    expect(contradictionsIn(awards, rule)).toEqual([{ about: "valid-until", ids: ["y", "z"] }]);
  });

  it("disagree on the score of one award only", () => {
    const score = (awarded: string, scorePercent: number | null) => told(awarded, awarded, null, { scorePercent });
    expect(contradictionsIn([score("2021", 95), score("2021-11", 94)], rule)).toMatchObject([{ about: "score" }]);
    const byEnd = [told("a", null, "2023-10", { scorePercent: 95 }), told("b", "2021", "2023-10-31", { scorePercent: 94 })];
    expect(contradictionsIn(byEnd, rule)).toMatchObject([{ about: "score" }]);
    expect(contradictionsIn([score("2021", 95), score("2021-11", 95), score("2024", 94), score("2024-07", null)], rule)).toEqual([]);
  });

  it("may tell of close ends when the first label was withdrawn, or no rule says how long a period is", () => {
    const [first, second] = [told("a", "2021-01", "2023-01-31"), told("b", "2022-03", "2024-03-31")];
    expect(contradictionsIn([first, second], rule)).toHaveLength(1);
    expect(contradictionsIn([{ ...first, lapsedOn: "2021-06-01" }, second], rule)).toEqual([]);
    expect(contradictionsIn([first, second], undefined)).toEqual([]);
  });

  it("never contradict themselves", () => {
    fc.assert(
      fc.property(someAwards, (awards) => {
        for (const award of awards) {
          const [a, b] = ["a", "b"].map((id) => ({ ...award, id, scorePercent: 90, source: "x" }));
          expect(
            contradictionsIn(
              [a, b].filter((one) => one !== undefined),
              rule,
            ),
          ).toEqual([]);
        }
      }),
    );
  });
});

describe("gaps of one award", () => {
  it.each<[string, SourcedAward, string[]]>([
    ["nothing", told("a", "2021", "2023-10-31"), []],
    ["the end", told("a", "2021", null), ["no-end"]],
    ["the date of award", told("a", null, "2023-10-31"), ["no-award-date"]],
    ["all", told("a", null, null, { source: null }), ["no-award-date", "no-end", "no-source"]],
    ["a source that is blank", told("a", "2021", "2023", { source: " " }), ["no-source"]],
    ["order", told("a", "2023-11", "2023-10-31"), ["ends-before-award"]],
    ["nothing when the year fits", told("a", "2023", "2023-10-31"), []],
    ["a lapse that can be", told("a", "2023-11-02", "2025", { lapsedOn: "2023-11-01" }), ["lapsed-before-award"]],
    ["nothing with a lapse on the day", told("a", "2023-11-01", "2025", { lapsedOn: "2023-11-01" }), []],
  ])("missing: %s", (_, award, expected) => {
    expect(gapsIn([award])).toEqual(expected.map((what) => ({ id: "a", what })));
  });
});
