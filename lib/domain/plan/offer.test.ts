import { expect, it } from "vitest";
import { editionOf, indicator, resultOf } from "../testing/builders.ts";
import { offerOf } from "./offer.ts";

const slow = { days: [1, 1, 1, 1, 1], leadDays: [30, 30, 30, 30, 30] };
const document = editionOf([indicator("a", { effort: slow }), indicator("b")], [{ kind: "score", share: [90, 100] }]);
const result = resultOf(document, { answers: { a: { points: 3 }, b: { points: 3 } } });
const titleOf = ({ indicator: id }: { indicator: string }) => `Løft ${id}`;
const offered = (actions: { indicator: string; to: number }[], label = "gold") =>
  offerOf(result, { label, path: "leastEffort" }, actions, "2026-11-26", titleOf);

it("what a path still needs is offered, the soonest first", () => {
  const offer = offered([]);
  expect(offer?.planned).toBe(0);
  expect(offer?.steps.map(({ step, action }) => [step.indicator, action.title, action.due])).toEqual([
    ["b", "Løft b", "2026-11-28"],
    ["a", "Løft a", "2026-12-26"],
  ]);
});

it("what is planned is counted and not offered", () => {
  const offer = offered([{ indicator: "b", to: 5 }]);
  expect([offer?.planned, offer?.steps.map(({ step }) => step.indicator)]).toEqual([1, ["a"]]);
});

it("there is none for a label without a path", () => {
  expect(offered([], "bronze")).toBeNull();
  expect(offered([], "constructor")).toBeNull();
});
