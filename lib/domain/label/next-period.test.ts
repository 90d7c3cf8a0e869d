import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "../date.ts";
import { lastDayOfGrace, nextPeriod, windowAfter } from "./next-period.ts";
import { someDays } from "./testing/arbitrary-awards.ts";

const rule = { firstMonths: 24, renewedMonths: 36, graceMonths: 12 };

describe("the next period of a label", () => {
  it.each<[string, string, string | null, [string, string, string, string]]>([
    ["the contract's own example", "2025-01-10", null, ["first", "2025-01-10", "2027-01-31", "2028-01-31"]],
    ["MADE's first gold", "2021-10-31", null, ["first", "2021-10-31", "2023-10-31", "2024-10-31"]],
    ["a first one from the leap day", "2024-02-29", null, ["first", "2024-02-29", "2026-02-28", "2027-02-28"]],
    ["a first one into a leap year", "2022-02-28", null, ["first", "2022-02-28", "2024-02-29", "2025-02-28"]],
    ["a first one from a month's last day", "2025-08-31", null, ["first", "2025-08-31", "2027-08-31", "2028-08-31"]],
    ["a renewal ahead of the end", "2023-09-01", "2023-10-31", ["renewed", "2023-11-01", "2026-10-31", "2027-10-31"]],
    ["a renewal on the day of the end", "2023-10-31", "2023-10-31", ["renewed", "2023-11-01", "2026-10-31", "2027-10-31"]],
    ["a renewal on the last day of grace", "2024-10-31", "2023-10-31", ["renewed", "2023-11-01", "2026-10-31", "2027-10-31"]],
    ["one day later", "2024-11-01", "2023-10-31", ["first", "2024-11-01", "2026-11-30", "2027-11-30"]],
    ["a renewal from the leap day", "2025-02-28", "2024-02-29", ["renewed", "2024-03-01", "2027-02-28", "2028-02-28"]],
    ["one day after a grace that began on the leap day", "2025-03-01", "2024-02-29", ["first", "2025-03-01", "2027-03-31", "2028-03-31"]],
    ["a renewal from a day within the month", "2015-06-01", "2015-06-26", ["renewed", "2015-06-27", "2018-06-26", "2019-06-26"]],
  ])("%s", (_, assessedOn, previousEnd, [kind, from, until, graceUntil]) => {
    expect(nextPeriod(rule, assessedOn, previousEnd)).toEqual({ kind, from, until, graceUntil });
  });

  it("knows no length of a renewal and no grace that the edition does not tell", () => {
    expect(nextPeriod({ firstMonths: 24 }, "2023-10-31", "2023-10-31")).toMatchObject({ kind: "renewed", until: null, graceUntil: null });
    expect(nextPeriod({ firstMonths: 24 }, "2023-11-01", "2023-10-31")).toMatchObject({ kind: "first", until: "2025-11-30" });
    expect(lastDayOfGrace("2023-10-31", { firstMonths: 24 })).toBe("2023-10-31");
  });

  it("is the same for every day of grace, and never ends earlier for a later assessment", () => {
    fc.assert(
      fc.property(someDays, fc.nat(800), fc.nat(800), (end, one, later) => {
        const [a, b] = [addDays(end, one), addDays(end, one + later)].map((day) => nextPeriod(rule, day, end));
        if (b?.kind === "renewed") expect(a).toEqual(b);
        if (a?.kind === "first") expect(b?.kind).toBe("first");
        expect((a?.until ?? "") <= (b?.until ?? "")).toBe(true);
      }),
    );
  });
});

describe("silver's window", () => {
  const silver = { minMonths: 18, maxMonths: 24 };

  it.each<[string, object, { opensOn: string | null; closesOn: string | null } | null]>([
    ["2025-01-31", silver, { opensOn: "2026-07-31", closesOn: "2027-01-31" }],
    ["2024-08-31", silver, { opensOn: "2026-02-28", closesOn: "2026-08-31" }],
    ["2024-02-29", silver, { opensOn: "2025-08-29", closesOn: "2026-02-28" }],
    ["2025-01", silver, { opensOn: "2026-07-31", closesOn: "2027-01-01" }],
    ["2025-01/2025-06", silver, { opensOn: "2026-12-30", closesOn: "2027-01-01" }],
    ["2025", silver, null],
    ["2025", {}, { opensOn: null, closesOn: null }],
    ["2025-01-31", { minMonths: 18 }, { opensOn: "2026-07-31", closesOn: null }],
  ])("after a bronze of %s with %j", (earlier, limits, expected) => {
    expect(windowAfter(earlier, limits)).toEqual(expected);
  });

  it("is right whatever the date means", () => {
    fc.assert(
      fc.property(someDays, fc.nat(27), (day, shift) => {
        const found = windowAfter(day.slice(0, 7), silver);
        const meant = `${day.slice(0, 8)}${String(shift + 1).padStart(2, "0")}`;
        expect((found?.opensOn ?? "") >= addMonths(meant, 18)).toBe(true);
        expect((found?.closesOn ?? "") <= addMonths(meant, 24)).toBe(true);
      }),
    );
  });
});
