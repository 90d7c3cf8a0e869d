import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agree, comparePublished, daysOf, earliestDay, latestDay, PublishedDate, precisionOf } from "./published-date.ts";
import { publishedDates } from "./testing/arbitrary-awards.ts";

describe("a published date", () => {
  it.each([
    ["2017", "2017-01-01", "2017-12-31", "year"],
    ["2017-09", "2017-09-01", "2017-09-30", "month"],
    ["2017-12", "2017-12-01", "2017-12-31", "month"],
    ["2024-02", "2024-02-01", "2024-02-29", "month"],
    ["2023-02", "2023-02-01", "2023-02-28", "month"],
    ["2100-02", "2100-02-01", "2100-02-28", "month"],
    ["2017-09-21", "2017-09-21", "2017-09-21", "day"],
    ["2024-02-29", "2024-02-29", "2024-02-29", "day"],
    ["2024-07/2024-09", "2024-07-01", "2024-09-30", "quarter"],
    ["2024-10/2024-12", "2024-10-01", "2024-12-31", "quarter"],
    ["2024-01/2024-06", "2024-01-01", "2024-06-30", "range"],
    ["2024-08/2024-10", "2024-08-01", "2024-10-31", "range"],
    ["2023-11/2024-02", "2023-11-01", "2024-02-29", "range"],
  ])("%s means the days from %s to %s", (text, from, to, precision) => {
    expect(PublishedDate.safeParse(text).success).toBe(true);
    expect(daysOf(text)).toEqual({ from, to });
    expect([earliestDay(text), latestDay(text), precisionOf(text)]).toEqual([from, to, precision]);
  });

  it.each([
    ...["", "17", "2017-9", "2017-13", "2017-00", "2023-02-29", "2017-09-31", "2024-Q3", "2024-09/2024-07", "2024-07/2024-07"],
    ...["2024-07/", "/2024-07", "2024/2025", "2024-07-01/2024-09-30", "2024-07/2024-08/2024-09", "2024-07/2024-13", "2017 ", "1/2024-09"],
  ])("is not %j", (text) => {
    expect(PublishedDate.safeParse(text).error?.issues).toMatchObject([{ params: { code: "no-published-date" } }]);
    expect(() => daysOf(text)).toThrow(RangeError);
  });

  it.each([
    ["2017", "2017-09-21", true],
    ["2017-09-21", "2017-09", true],
    ["2024-07/2024-09", "2024-09-30", true],
    ["2024-07/2024-09", "2024-10", false],
    ["2017", "2018-01-01", false],
    ["2024-06/2024-08", "2024-08/2024-10", true],
  ])("%s and %s can mean the same day: %s", (a, b, expected) => {
    expect([agree(a, b), agree(b, a)]).toEqual([expected, expected]);
  });

  it("stands in one order, by the earliest day", () => {
    const sorted = ["2016-12-31", "2017-01-01", "2017-01", "2017-01/2017-03", "2017", "2017-01-02", "2017-09"];
    expect(sorted.toReversed().sort(comparePublished)).toEqual(sorted);
    fc.assert(
      fc.property(publishedDates, publishedDates, (a, b) => {
        expect(Math.sign(comparePublished(a, b))).toBe(-Math.sign(comparePublished(b, a)) + 0);
        expect(comparePublished(a, b) === 0).toBe(a === b);
        if (!agree(a, b)) expect(Math.sign(comparePublished(a, b))).toBe(earliestDay(a) < earliestDay(b) ? -1 : 1);
      }),
    );
  });
});
