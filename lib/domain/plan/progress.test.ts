import { describe, expect, it } from "vitest";
import { editionOf, indicator, resultOf } from "../testing/builders.ts";
import { planProgress } from "./progress.ts";
import type { PlanAction } from "./schema.ts";

const document = editionOf([indicator("a"), indicator("b"), indicator("c"), indicator("d", { notApplicable: true })]);
const result = resultOf(document, { answers: { a: { points: 3 }, b: { points: 1 }, d: { notApplicable: { reason: "x" } } } });

function action(indicator: string, to: number, state: PlanAction["state"]): PlanAction {
  const plain = { indicator, from: 0, to, title: `${indicator}${to}`, owner: null, due: null };
  return state === "not-planned" ? { ...plain, state, notPlannedBecause: "x" } : { ...plain, state };
}
const titles = (actions: readonly PlanAction[]) => actions.map(({ title }) => title);

describe("the progress of a plan", () => {
  it("is held against the answers", () => {
    const actions = [
      ...[action("a", 3, "doing"), action("a", 4, "done"), action("a", 2, "done"), action("b", 3, "planned"), action("b", 5, "planned")],
      ...[action("c", 2, "planned"), action("d", 1, "planned"), action("zz", 1, "done"), action("b", 1, "not-planned")],
    ];
    const { states, reached, doneNotShown, shownNotDone, pointsToCome } = planProgress(actions, result);
    expect(states).toEqual({ planned: 4, doing: 1, done: 3, "not-planned": 1 });
    expect(titles(reached)).toEqual(["a3", "a2", "b1"]);
    expect(titles(doneNotShown)).toEqual(["a4", "zz1"]);
    expect(titles(shownNotDone)).toEqual(["a3"]);
    // b from 1 to 5 and c from 0 to 2; what is not applicable brings nothing.
    expect(pointsToCome).toBe(6);
  });

  it("of no actions is nothing", () => {
    expect(planProgress([], result)).toEqual({
      states: { planned: 0, doing: 0, done: 0, "not-planned": 0 },
      ...{ reached: [], doneNotShown: [], shownNotDone: [], pointsToCome: 0 },
    });
  });
});
