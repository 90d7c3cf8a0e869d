import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDates } from "../date.ts";
import type { Step } from "../scoring/result.ts";
import { actionsOf } from "./actions.ts";
import { PlanAction } from "./schema.ts";

const today = "2026-11-26";
const step = (indicator: string, days: number, leadDays: number): Step => ({ indicator, from: 1, to: 3, days, leadDays });
const titleOf = ({ indicator, to }: Step) => `${indicator} til ${to}`;
const dues = (steps: Step[], workdaysPerWeek?: number) =>
  actionsOf({ steps }, today, { titleOf, ...(workdaysPerWeek === undefined ? {} : { workdaysPerWeek }) }).map(({ indicator, due }) => [
    indicator,
    due,
  ]);

describe("the actions of a path", () => {
  it("are due when their waiting is over, what comes soonest first", () => {
    expect(dues([step("a", 5, 90), step("b", 20, 5), step("c", 1, 90), step("d", 1, 0)])).toEqual([
      ["d", "2026-11-26"],
      ["b", "2026-12-01"],
      ["a", "2027-02-24"],
      ["c", "2027-02-24"],
    ]);
  });

  it.each([
    [
      5,
      [
        ["b", "2026-12-24"],
        ["a", "2027-02-24"],
      ],
    ],
    [
      7,
      [
        ["b", "2026-12-16"],
        ["a", "2027-02-24"],
      ],
    ],
    [
      1,
      [
        ["b", "2027-04-15"],
        ["a", "2027-05-20"],
      ],
    ],
    [
      0.5,
      [
        ["b", "2027-09-02"],
        ["a", "2027-11-11"],
      ],
    ],
  ])("are due no sooner than their work is done at %d days a week", (workdays, expected) => {
    expect(dues([step("a", 5, 90), step("b", 20, 5)], workdays)).toEqual(expected);
  });

  it("have no day beyond a century", () => {
    expect(dues([step("a", 1, Number.MAX_SAFE_INTEGER), step("b", 1, 36_524)])).toEqual([
      ["b", "2126-11-26"],
      ["a", null],
    ]);
  });

  it("are those of the path, valid, in the order of their days, and later with less time", () => {
    const steps = fc
      .uniqueArray(fc.constantFrom("1.1", "10", "2", "constructor", "å"))
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) => fc.record({ days: fc.nat(400), leadDays: fc.nat(400) }).map((all) => step(id, all.days, all.leadDays))),
        ),
      );
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 6 }), (all, workdaysPerWeek) => {
        const actions = actionsOf({ steps: all }, today, { titleOf, workdaysPerWeek });
        expect(actions.map(({ indicator }) => indicator).sort()).toEqual(all.map(({ indicator }) => indicator).sort());
        for (const action of actions) expect(PlanAction.safeParse(action).success).toBe(true);
        const days = actions.map(({ due }) => due ?? "");
        expect(days).toEqual([...days].sort(compareDates));
        const quicker = actionsOf({ steps: all }, today, { titleOf, workdaysPerWeek: workdaysPerWeek + 1 });
        quicker.forEach(({ due }, at) => {
          expect(compareDates(due ?? "", days[at] ?? "")).toBeLessThanOrEqual(0);
        });
      }),
    );
  });
});
