import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../date.ts";
import { type KeptAction, remindersDue } from "./reminders.ts";

const due = "2027-03-01";
const kept = (id: string, more: { due?: string | null; owner?: string | null; state?: "planned" | "doing" | "done" } = {}): KeptAction => ({
  ...{ id, owner: "p", due, state: "planned" },
  ...more,
});
const on = (shift: number) => remindersDue([kept("a")], addDays(due, shift), "each").map(({ key, occasion }) => `${occasion} ${key}`);

describe("reminders, one for each occasion", () => {
  it.each([
    [-15, []],
    [-14, ["in-14-days plan-reminder:a:2027-03-01:2027-02-15"]],
    [-12, ["in-14-days plan-reminder:a:2027-03-01:2027-02-15"]],
    [-11, []],
    [-4, []],
    [-3, ["in-3-days plan-reminder:a:2027-03-01:2027-02-26"]],
    [-1, ["in-3-days plan-reminder:a:2027-03-01:2027-02-26"]],
    [0, ["today plan-reminder:a:2027-03-01:2027-03-01"]],
    [2, ["today plan-reminder:a:2027-03-01:2027-03-01"]],
    [3, []],
    [6, []],
    [7, ["overdue plan-reminder:a:2027-03-01:2027-03-08"]],
    [9, ["overdue plan-reminder:a:2027-03-01:2027-03-08"]],
    [10, []],
    [14, ["overdue plan-reminder:a:2027-03-01:2027-03-15"]],
    [700, ["overdue plan-reminder:a:2027-03-01:2029-01-29"]],
  ])("%d days from the due day are %j", (shift, expected) => {
    expect(on(shift)).toEqual(expected);
  });

  it("concern what is open and has a day", () => {
    const actions = [kept("a"), kept("b", { state: "doing" }), kept("c", { state: "done" }), kept("d", { due: null })];
    expect(remindersDue(actions, due, "each").flatMap(({ actions }) => actions.map(({ id }) => id))).toEqual(["a", "b"]);
    expect(remindersDue(actions, due, "off")).toEqual([]);
  });

  it("go out once each when the job runs daily, and when it stands still for two days", () => {
    const runs = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(runs, fc.integer({ min: 0, max: 400 }), (steps, shift) => {
        const day = addDays(due, shift);
        const action = kept("a", { due: day });
        const sent = new Set<string>();
        const occasions: string[] = [];
        let today = addDays(day, -20);
        for (const step of steps) {
          for (const { key, occasion } of remindersDue([action], today, "each")) {
            if (!sent.has(key)) occasions.push(occasion);
            sent.add(key);
          }
          today = addDays(today, step);
        }
        expect(occasions.slice(0, 3)).toEqual(["in-14-days", "in-3-days", "today"]);
        expect(occasions.slice(3).every((occasion) => occasion === "overdue")).toBe(true);
      }),
    );
  });

  it("are new ones when the day is moved", () => {
    const keyOn = (day: string) => remindersDue([kept("a", { due: day })], day, "each")[0]?.key;
    expect(keyOn("2027-03-01")).not.toBe(keyOn("2027-03-02"));
  });
});

describe("reminders, gathered", () => {
  it("come once a week and owner with what is overdue or due within 14 days, the most pressing first", () => {
    const actions = [
      kept("later", { due: "2027-03-15" }),
      kept("too-late", { due: "2027-03-16" }),
      kept("overdue", { due: "2026-01-01" }),
      kept("done", { state: "done" }),
      kept("theirs", { owner: "q" }),
      kept("nobody's", { owner: null }),
    ];
    const found = remindersDue(actions, "2027-03-01", "digest");
    expect(found.map(({ key, owner, actions }) => [key, owner, actions.map(({ id }) => id)])).toEqual([
      ["plan-digest:p:2027-03-01", "p", ["overdue", "later"]],
      ["plan-digest:q:2027-03-01", "q", ["theirs"]],
      ["plan-digest::2027-03-01", null, ["nobody's"]],
    ]);
  });

  it.each([
    ["2027-02-28", "2027-02-22"],
    ["2027-03-01", "2027-03-01"],
    ["2027-03-07", "2027-03-01"],
    ["2027-01-01", "2026-12-28"],
  ])("on %s belong to the week of %s", (today, monday) => {
    expect(remindersDue([kept("a", { due: "2026-06-01" })], today, "digest")[0]?.key).toBe(`plan-digest:p:${monday}`);
  });

  it("are none when nothing presses", () => {
    expect(remindersDue([kept("a")], "2027-01-01", "digest")).toEqual([]);
  });
});
