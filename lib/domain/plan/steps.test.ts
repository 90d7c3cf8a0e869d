import { expect, it } from "vitest";
import { stepsToPlan } from "./steps.ts";

const step = (indicator: string, to: number) => ({ indicator, from: 0, to, days: 1, leadDays: 1 });

it("a step is planned when an action aims as high or higher at its indicator", () => {
  const actions = [
    { indicator: "a", to: 3 },
    { indicator: "b", to: 2 },
    { indicator: null, to: null },
  ];
  const path = { steps: [step("a", 2), step("b", 3), step("c", 1)] };
  expect(stepsToPlan(path, actions).map(({ indicator }) => indicator)).toEqual(["b", "c"]);
  expect(stepsToPlan(path, []).length).toBe(3);
});
