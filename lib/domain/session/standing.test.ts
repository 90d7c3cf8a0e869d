import { expect, test } from "vitest";
import { type CaseStanding, changesSince } from "./standing.ts";

const before: CaseStanding = {
  answers: { "1.1": { version: 1, points: 2 }, "1.2": { version: 3, points: 1 } },
  ratings: { "1.1": { version: 1, points: 1 } },
  settled: { r1: "1.1" },
  done: {},
};

test("what changed is every newer version, and what was settled or done since, in the edition's order", () => {
  const now: CaseStanding = {
    answers: { ...before.answers, "1.2": { version: 5, points: 1 }, "2.1": { version: 1, points: null } },
    ratings: { "1.1": { version: 2, points: null } },
    settled: { ...before.settled, r2: null },
    done: { a1: "1.2" },
  };
  expect(changesSince(before, now, ["1.1", "1.2", "2.1"])).toEqual([
    { indicator: "1.1", kind: "rating", from: 1, to: null },
    { indicator: "1.2", kind: "answer", from: 1, to: 1 },
    { indicator: "1.2", kind: "action-done", id: "a1" },
    { indicator: "2.1", kind: "answer", from: null, to: null },
    { indicator: null, kind: "request-settled", id: "r2" },
  ]);
});

test("nothing changed where nothing did", () => {
  expect(changesSince(before, before, ["1.1", "1.2"])).toEqual([]);
});
