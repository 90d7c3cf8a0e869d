import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../date.ts";
import { groupedActions, planGroups } from "./groups.ts";
import type { ActionState } from "./schema.ts";

const today = "2026-11-26";
const action = (due: string | null, state: ActionState = "planned") => ({ due, state });

describe("the groups of a plan", () => {
  it.each([
    [action("2026-11-25"), "overdue"],
    [action("2026-11-25", "doing"), "overdue"],
    [action("2026-11-26"), "soon"],
    [action("2026-12-26"), "soon"],
    [action("2026-12-27"), "later"],
    [action(null), "undated"],
    [action("2026-11-25", "done"), "done"],
    [action(null, "not-planned"), "not-planned"],
    [action("2026-11-25", "not-planned"), "not-planned"],
  ])("put %j under %s", (one, group) => {
    expect(groupedActions([one], today)).toEqual([{ group, actions: [one] }]);
  });

  it("hold every action once, the earliest day first, in the order of the groups", () => {
    const due = fc.option(fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days)));
    const state = fc.constantFrom<ActionState>("planned", "doing", "done", "not-planned");
    fc.assert(
      fc.property(fc.array(fc.record({ due, state })), (actions) => {
        const groups = groupedActions(actions, today);
        expect(new Set(groups.flatMap((group) => group.actions))).toEqual(new Set(actions));
        expect(groups.flatMap((group) => group.actions).length).toBe(actions.length);
        expect(groups.map(({ group }) => group)).toEqual(planGroups.filter((name) => groups.some(({ group }) => group === name)));
        for (const { actions: found } of groups) {
          const days = found.map((one) => one.due ?? "9999-12-31");
          expect(days).toEqual([...days].sort());
        }
      }),
    );
  });
});
