import { expect, test } from "vitest";
import type { Known } from "#lib/domain/saving/field.ts";
import { activityOf } from "./activity.ts";

const none = { answers: {}, remarks: {}, eligibility: {}, labels: {}, improvements: {}, effort: {} };
const anna = { id: "a", name: "Anna" };
const bo = { id: "b", name: "Bo" };
const at = (by: typeof anna, hour: number): Known => ({
  ...{ value: {}, version: 1, by, carried: null },
  at: `2026-11-23T${String(hour).padStart(2, "0")}:00:00.000Z`,
});

test("the latest comes first, and what one person did in one go is one entry", () => {
  const saved = {
    ...none,
    answers: { "1.1": at(anna, 9), "1.2": at(bo, 12), "2.1": at(anna, 11) },
    remarks: { "1.1": at(anna, 10) },
    eligibility: { "eccp-profile": at(anna, 11) },
  };
  expect(activityOf(saved, 5)).toEqual([
    { by: bo, at: "2026-11-23T12:00:00.000Z", indicators: ["1.2"], others: false },
    { by: anna, at: "2026-11-23T11:00:00.000Z", indicators: ["2.1", "1.1"], others: true },
  ]);
});

test("what a person did much earlier is an entry of its own, and there are no more entries than asked for", () => {
  const saved = { ...none, answers: { "1.1": at(anna, 1), "1.2": at(anna, 20), "2.1": at(bo, 2) } };
  expect(activityOf(saved, 5).map(({ by, indicators }) => [by.id, indicators])).toEqual([
    ["a", ["1.2"]],
    ["b", ["2.1"]],
    ["a", ["1.1"]],
  ]);
  expect(activityOf(saved, 1)).toHaveLength(1);
});
