import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "../date.ts";
import { freshnessOf } from "./freshness.ts";

const today = "2026-11-26";

describe("a document", () => {
  it.each([
    ["without a limit", { documentDate: null, maxAgeMonths: null, auditDay: null }, { state: "no-limit" }],
    ["without a date", { documentDate: null, maxAgeMonths: 12, auditDay: "2027-01-01" }, { state: "undated" }],
    ["on its last day", { documentDate: "2025-11-26", maxAgeMonths: 12, auditDay: null }, { state: "fresh", tooOldOn: "2026-11-27" }],
    ["a day older", { documentDate: "2025-11-25", maxAgeMonths: 12, auditDay: null }, { state: "too-old", tooOldOn: "2026-11-26" }],
    [
      "in time for the audit",
      { documentDate: "2026-02-01", maxAgeMonths: 12, auditDay: "2027-02-01" },
      { state: "fresh", tooOldOn: "2027-02-02" },
    ],
    [
      "too old a day before the audit",
      { documentDate: "2026-01-31", maxAgeMonths: 12, auditDay: "2027-02-01" },
      { state: "ages-before-audit", tooOldOn: "2027-02-01" },
    ],
    [
      "of a month's end, clamped to February's",
      { documentDate: "2026-08-31", maxAgeMonths: 6, auditDay: "2027-03-01" },
      { state: "ages-before-audit", tooOldOn: "2027-03-01" },
    ],
    ["of a leap day", { documentDate: "2024-02-29", maxAgeMonths: 48, auditDay: "2028-02-29" }, { state: "fresh", tooOldOn: "2028-03-01" }],
    [
      "after an audit that has passed",
      { documentDate: "2025-10-01", maxAgeMonths: 12, auditDay: "2026-09-01" },
      { state: "too-old", tooOldOn: "2026-10-02" },
    ],
    [
      "for an audit that has passed",
      { documentDate: "2026-10-01", maxAgeMonths: 12, auditDay: "2026-09-01" },
      { state: "fresh", tooOldOn: "2027-10-02" },
    ],
  ])("%s", (_, aging, expected) => {
    expect(freshnessOf({ ...aging, today })).toEqual(expected);
  });

  const days = fc.integer({ min: -1500, max: 1500 }).map((shift) => addDays("2026-02-28", shift));
  const agings = fc.record({ documentDate: days, maxAgeMonths: fc.integer({ min: 1, max: 60 }), auditDay: fc.option(days), today: days });
  const order = ["fresh", "ages-before-audit", "too-old"];

  it("never gets younger, for today or for the audit", () => {
    fc.assert(
      fc.property(agings, fc.nat(400), (aging, later) => {
        const state = (more: Partial<typeof aging>) => order.indexOf(freshnessOf({ ...aging, ...more }).state);
        expect(state({ documentDate: addDays(aging.documentDate, later) })).toBeLessThanOrEqual(state({}));
        expect(state({ maxAgeMonths: aging.maxAgeMonths + later })).toBeLessThanOrEqual(state({}));
        if (aging.auditDay !== null) expect(state({ auditDay: addDays(aging.auditDay, later) })).toBeGreaterThanOrEqual(state({}));
      }),
    );
  });

  it("is too old from the day after its limit, and not before", () => {
    fc.assert(
      fc.property(agings, ({ documentDate, maxAgeMonths }) => {
        const last = addMonths(documentDate, maxAgeMonths);
        const on = (today: string) => freshnessOf({ documentDate, maxAgeMonths, auditDay: null, today });
        expect(on(last)).toEqual({ state: "fresh", tooOldOn: addDays(last, 1) });
        expect(on(addDays(last, 1))).toEqual({ state: "too-old", tooOldOn: addDays(last, 1) });
      }),
    );
  });
});
