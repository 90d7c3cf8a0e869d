import { expect, it } from "vitest";
import { currentEdition } from "#lib/editions/published.ts";
import { renewalHint } from "./renewal-hint.ts";

const gold = currentEdition.labels.find(({ id }) => id === "gold") ?? {};
const held = { endsOn: "2027-10-31", graceUntil: "2028-10-31" };

it("tells until when a renewal goes on without a break, what it gives, and when to begin", () => {
  expect(renewalHint(gold, held, "2026-11-26")).toEqual({
    ...{ over: false, lastDay: "2028-10-31", startBy: "2026-10-10", documentsDueDaysBefore: 21 },
    next: { kind: "renewed", from: "2027-11-01", until: "2030-10-31", graceUntil: "2031-10-31" },
  });
});

it.each([
  ["2028-10-31", false],
  ["2028-11-01", true],
])("on %s the time for it is over: %s", (today, over) => {
  expect(renewalHint(gold, held, today)?.over).toBe(over);
});

it("says nothing without a known end, nor without a rule", () => {
  expect(renewalHint(gold, { endsOn: null, graceUntil: null }, "2026-11-26")).toBeNull();
  expect(renewalHint({}, held, "2026-11-26")).toBeNull();
});
