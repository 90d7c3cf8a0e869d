import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../date.ts";
import { freshnessOf } from "../evidence/freshness.ts";
import { advisedDays, auditPlan, type ChosenAudit, firstFreshDate } from "./audit-plan.ts";
import { someDays } from "./testing/arbitrary-awards.ts";

const gold: ChosenAudit = {
  ...{ auditDay: "2027-09-30", label: { documentsDueDaysBefore: 21 }, ageLimits: [12, 24, 12], leadDays: 90 },
  held: { end: "2027-10-31", graceUntil: "2028-10-31" },
};
const days = (chosen: Partial<ChosenAudit>) => auditPlan({ ...gold, ...chosen }).map(({ what, day }) => `${day} ${what}`);

describe("the plan back from an audit day", () => {
  it("names each day once, the earliest first", () => {
    expect(auditPlan(gold)).toEqual([
      { what: "evidence-from", day: "2025-09-30", maxAgeMonths: 24 },
      { what: "evidence-from", day: "2026-09-30", maxAgeMonths: 12 },
      { what: "preparation", day: "2027-06-11" },
      { what: "session", day: "2027-07-29" },
      { what: "mock-audit", day: "2027-08-26" },
      { what: "documents-due", day: "2027-09-09" },
      { what: "audit", day: "2027-09-30" },
      { what: "label-ends", day: "2027-10-31" },
      { what: "grace-ends", day: "2028-10-31" },
    ]);
  });

  it("puts an audit in the year of grace after the end", () => {
    const found = days({ auditDay: "2028-10-31" });
    expect(found.indexOf("2027-10-31 label-ends")).toBeLessThan(found.indexOf("2028-10-31 audit"));
    expect(found.slice(-2)).toEqual(["2028-10-31 audit", "2028-10-31 grace-ends"]);
  });

  it("starts a year ahead without a path, and never later than the session", () => {
    expect(days({ leadDays: null })).toContain("2026-09-09 preparation");
    expect(days({ leadDays: 0 })).toContain("2027-07-29 preparation");
  });

  it("counts from the audit where the edition does not tell when documents are due", () => {
    const found = days({ label: {}, held: null, ageLimits: [] });
    expect(found).toEqual(["2027-07-02 preparation", "2027-08-19 session", "2027-09-16 mock-audit", "2027-09-30 audit"]);
  });

  it.each([
    ["2027-03-31", 1, "2027-03-01"],
    ["2028-03-31", 1, "2028-03-01"],
    ["2027-02-28", 12, "2026-02-28"],
    ["2028-02-29", 12, "2027-03-01"],
    ["2028-02-29", 48, "2024-02-29"],
    ["2027-10-31", 6, "2027-05-01"],
  ])("documents for %s that may be %d months old are dated from %s", (day, limit, first) => {
    expect(firstFreshDate(day, limit)).toBe(first);
  });

  it("agrees with the freshness of documents", () => {
    fc.assert(
      fc.property(someDays, fc.integer({ min: 1, max: 60 }), (auditDay, maxAgeMonths) => {
        const first = firstFreshDate(auditDay, maxAgeMonths);
        const state = (documentDate: string) => freshnessOf({ documentDate, maxAgeMonths, auditDay, today: documentDate }).state;
        expect([state(first), state(addDays(first, -1))]).toEqual(["fresh", "ages-before-audit"]);
      }),
    );
  });

  it("keeps its own advice in order", () => {
    expect(advisedDays.preparation).toBeGreaterThan(advisedDays.session);
    expect(advisedDays.session).toBeGreaterThan(advisedDays.mockAudit);
  });
});
