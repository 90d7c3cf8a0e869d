import { describe, expect, it } from "vitest";
import type { Answers, Entry } from "../assessment/schema.ts";
import type { GateDocument } from "../edition/schema.ts";
import { editionOf, goldOf, indicator, text } from "../testing/builders.ts";

function gateOf(document: ReturnType<typeof editionOf>, answers: Partial<Answers>) {
  return goldOf(document, answers).gates[0];
}

describe("the gate of eligibility", () => {
  const criterion = (id: string, ...labels: string[]) => ({ id, labels, title: text });
  const eligibility = [criterion("b", "gold"), criterion("a", "gold", "bronze"), criterion("c", "bronze")];
  const document = editionOf([indicator("1")], [{ kind: "eligibility" }], { eligibility });

  it.each<[Record<string, boolean> | undefined, string, string[]]>([
    [{ a: true, b: true }, "passed", []],
    [{ a: true, b: true, c: false }, "passed", []],
    [{ b: true }, "undetermined", ["eligibility:a"]],
    [undefined, "undetermined", ["eligibility:b", "eligibility:a"]],
    [{ a: false }, "failed", ["eligibility:a"]],
    [{ a: false, b: false }, "failed", ["eligibility:b", "eligibility:a"]],
  ])("given %j is %s", (given, state, because) => {
    expect(gateOf(document, given === undefined ? {} : { eligibility: given })).toEqual({ kind: "eligibility", state, because });
  });
});

describe("the gate of completeness", () => {
  it("names the unanswered in scope, also of weight 0", () => {
    const document = editionOf([indicator("2", { weight: 0 }), indicator("1", { scope: [] }), indicator("3")], [{ kind: "complete" }]);
    expect(gateOf(document, {})).toEqual({ kind: "complete", state: "undetermined", because: ["2", "3"] });
    const answers = { "2": { points: 0 }, "3": { rated: 0 } };
    expect(gateOf(document, { answers })).toEqual({ kind: "complete", state: "passed", because: [] });
  });
});

describe("the gate of minimums", () => {
  const gold = (points: number) => ({ labels: ["gold"], points });
  const document = editionOf(
    [
      indicator("2", { minimums: [gold(1), gold(3), gold(2), { labels: ["bronze"], points: 5 }], notApplicable: true }),
      indicator("1", { scope: [], minimums: [gold(2)] }),
      indicator("3", { weight: 0, minimums: [gold(1)] }),
      indicator("4", { minimums: [gold(0)] }),
      indicator("5"),
    ],
    [{ kind: "minimums" }],
  );

  it.each<[string, Record<string, Entry>, string, string[]]>([
    ["nothing answered", {}, "undetermined", ["2", "1", "3"]],
    ["some met", { "2": { points: 3 }, "3": { points: 1 } }, "undetermined", ["1"]],
    ["all met exactly", { "1": { points: 2 }, "2": { points: 3 }, "3": { points: 1 } }, "passed", []],
    ["the greatest not met", { "2": { points: 2 } }, "failed", ["2"]],
    ["one outside the scope below", { "1": { rated: 1 }, "2": { points: 3 } }, "failed", ["1"]],
    ["two below", { "1": { points: 0 }, "3": { points: 0 } }, "failed", ["1", "3"]],
    ["a not applicable one", { "1": { points: 2 }, "2": { notApplicable: { reason: "x" } }, "3": { points: 1 } }, "passed", []],
  ])("with %s", (_, answers, state, because) => {
    expect(gateOf(document, { answers })).toEqual({ kind: "minimums", state, because });
  });
});

describe("the gate of the score", () => {
  const document = editionOf([indicator("2"), indicator("1", { weight: 0 }), indicator("3"), indicator("4", { scope: [] })]);

  it.each<[Record<string, Entry>, string, string[]]>([
    [{}, "undetermined", ["2", "3"]],
    [{ "2": { points: 3 } }, "undetermined", ["3"]],
    [{ "2": { points: 2 } }, "failed", []],
    [{ "2": { points: 5 }, "3": { points: 3 } }, "passed", []],
  ])("given %j is %s", (answers, state, because) => {
    expect(gateOf(document, { answers })).toEqual({ kind: "score", state, because });
  });

  it("is passed by nothing when the share is 0", () => {
    expect(gateOf(editionOf([indicator("1")], [{ kind: "score", share: [0, 1] }]), {})).toMatchObject({ state: "passed", because: [] });
  });
});

describe("the gate of improvements", () => {
  const document = editionOf(
    [indicator("2"), indicator("1", { scope: [] }), indicator("3", { notApplicable: true })],
    [{ kind: "improvements", count: 2 }],
  );
  const from = (indicator: string, points: number) => ({ indicator, from: points, effect: "More members." });

  it.each<[string, ReturnType<typeof from>[], Record<string, Entry>, string, string[]]>([
    ["risen, one outside the scope", [from("1", 1), from("2", 0)], { "1": { points: 2 }, "2": { points: 1 } }, "passed", []],
    ["more than enough", [from("1", 1), from("2", 0), from("3", 5)], { "1": { points: 2 }, "2": { points: 1 } }, "passed", []],
    ["one not above from", [from("1", 2), from("2", 0)], { "1": { points: 2 }, "2": { points: 1 } }, "failed", ["1"]],
    ["too few named", [from("1", 1)], { "1": { points: 2 } }, "failed", []],
    ["one unanswered", [from("1", 1), from("2", 4)], { "1": { points: 2 } }, "undetermined", ["2"]],
    ["one unanswered, already at the top", [from("1", 1), from("2", 5)], { "1": { points: 2 } }, "failed", ["2"]],
    ["named out of order", [from("3", 1), from("1", 1), from("2", 4)], { "1": { points: 0 } }, "undetermined", ["2", "1", "3"]],
    [
      "a not applicable one",
      [from("3", 0), from("2", 0)],
      { "2": { points: 1 }, "3": { notApplicable: { reason: "x" } } },
      "failed",
      ["3"],
    ],
  ])("with %s", (_, improvements, answers, state, because) => {
    expect(gateOf(document, { improvements, answers })).toEqual({ kind: "improvements", state, because });
  });

  it("asks for nothing when the count is 0", () => {
    expect(gateOf(editionOf([indicator("1")], [{ kind: "improvements", count: 0 }]), {})).toMatchObject({ state: "passed", because: [] });
  });
});

describe("the gate of elapsed time", () => {
  type Limits = { minMonths?: number; maxMonths?: number };
  const elapsed = (limits: Limits): GateDocument => ({ kind: "elapsed", since: "bronze", ...limits });
  const held = (...dates: string[]) => dates.map((assessedOn) => ({ label: "bronze", assessedOn }));
  const judged = (limits: Limits, dates: string[], asOf: string) => {
    const gate = gateOf(editionOf([indicator("1")], [elapsed(limits)]), { labels: held(...dates), asOf });
    return [gate?.state, gate?.because.join(), gate?.opensOn, gate?.closesOn];
  };
  const silver = { minMonths: 18, maxMonths: 24 };

  it.each<[string, Limits, string[], string, unknown[]]>([
    ["no label yet", silver, [], "2026-07-31", ["failed", "label:bronze", null, null]],
    ["the day before", silver, ["2025-01-31"], "2026-07-30", ["failed", "too-early", "2026-07-31", "2027-01-31"]],
    ["the first day", silver, ["2025-01-31"], "2026-07-31", ["passed", "", "2026-07-31", "2027-01-31"]],
    ["the last day", silver, ["2025-01-31"], "2027-01-31", ["passed", "", "2026-07-31", "2027-01-31"]],
    ["the day after", silver, ["2025-01-31"], "2027-02-01", ["failed", "too-late", "2026-07-31", "2027-01-31"]],
    ["a month from 31 January", { minMonths: 1 }, ["2025-01-31"], "2025-02-28", ["passed", "", "2025-02-28", null]],
    ["a month from 31 January of a leap year", { minMonths: 1 }, ["2024-01-31"], "2024-02-28", ["failed", "too-early", "2024-02-29", null]],
    ["a year from the leap day", { maxMonths: 12 }, ["2024-02-29"], "2025-03-01", ["failed", "too-late", null, "2025-02-28"]],
    ["four years from the leap day", { maxMonths: 48 }, ["2024-02-29"], "2028-02-29", ["passed", "", null, "2028-02-29"]],
    ["no leap day in 2100", { minMonths: 3 }, ["2099-11-30"], "2100-02-28", ["passed", "", "2100-02-28", null]],
    ["a leap day in 2000", { minMonths: 2 }, ["1999-12-31"], "2000-02-28", ["failed", "too-early", "2000-02-29", null]],
    ["over the new year", { minMonths: 1 }, ["2025-12-31"], "2026-01-31", ["passed", "", "2026-01-31", null]],
    ["0 months", { minMonths: 0, maxMonths: 0 }, ["2025-01-31"], "2025-01-31", ["passed", "", "2025-01-31", "2025-01-31"]],
    ["no limits", {}, ["2025-01-31"], "2031-01-31", ["passed", "", null, null]],
    ["no limits and no label", {}, [], "2031-01-31", ["failed", "label:bronze", null, null]],
    ["a later assessment only", silver, ["2025-01-31"], "2025-01-30", ["failed", "label:bronze", null, null]],
    ["the latest counts", silver, ["2025-12-01", "2025-06-01"], "2026-12-01", ["failed", "too-early", "2027-06-01", "2027-12-01"]],
    ["later ones play no part", silver, ["2025-01-31", "2026-12-01"], "2026-08-01", ["passed", "", "2026-07-31", "2027-01-31"]],
  ])("%s", (_, limits, dates, asOf, expected) => {
    expect(judged(limits, dates, asOf)).toEqual(expected);
  });

  it.each<[string, Limits, string[], string, string]>([
    ["a second assessment on the first day of the window", silver, ["2026-07-31", "2025-01-31"], "2026-07-31", "passed"],
    ["the pair long after", silver, ["2025-01-31", "2027-01-31"], "2040-01-01", "passed"],
    ["a pair too near", silver, ["2025-01-31", "2026-07-30"], "2026-12-01", "failed"],
    ["a pair too far apart", silver, ["2025-01-31", "2027-02-01"], "2027-03-01", "failed"],
    ["the first and the third of three", silver, ["2025-01-31", "2025-12-01", "2026-09-01"], "2027-01-01", "passed"],
    ["a pair whose second lies after asOf", silver, ["2025-01-31", "2026-07-31"], "2026-07-30", "failed"],
    ["a pair on one day is none", { minMonths: 0, maxMonths: 1 }, ["2025-01-31", "2025-01-31"], "2026-01-01", "failed"],
    ["a pair without a lower limit", { maxMonths: 1 }, ["2025-01-31", "2025-02-01"], "2026-01-01", "passed"],
    ["a pair without an upper limit", { minMonths: 18 }, ["2020-01-31", "2025-01-31"], "2025-02-01", "passed"],
    ["a pair at a clamped month end", { minMonths: 1, maxMonths: 1 }, ["2025-01-31", "2025-02-28"], "2026-01-01", "passed"],
  ])("%s", (_, limits, dates, asOf, state) => {
    expect(judged(limits, dates, asOf)[0]).toBe(state);
  });

  it("pays no heed to other labels or to the end of validity", () => {
    const labels = [
      { label: "gold", assessedOn: "2025-06-01" },
      { label: "bronze", assessedOn: "2025-01-31", validUntil: "2025-02-01" },
    ];
    const gate = gateOf(editionOf([indicator("1")], [elapsed(silver)]), { labels, asOf: "2026-08-01" });
    expect(gate).toEqual({ kind: "elapsed", state: "passed", because: [], opensOn: "2026-07-31", closesOn: "2027-01-31" });
  });
});

describe("the verdict", () => {
  const early = (minMonths: number, since = "bronze"): GateDocument => ({ kind: "elapsed", since, minMonths });
  const labels = [{ label: "bronze", assessedOn: "2026-01-31" }];
  const met = { "1": { points: 5 } };
  const verdict = (gates: GateDocument[], answers: Partial<Answers>) => {
    const gold = goldOf(editionOf([indicator("1", { minimums: [{ labels: ["gold"], points: 1 }] })], gates), answers);
    return "opensOn" in gold ? [gold.verdict, gold.opensOn] : [gold.verdict];
  };
  const late: GateDocument = { kind: "elapsed", since: "bronze", maxMonths: 1 };
  const sum: GateDocument = { kind: "score", share: [80, 100] };

  it.each<[string, GateDocument[], Partial<Answers>, string[]]>([
    ["all passed", [sum, { kind: "minimums" }], { answers: met }, ["ready"]],
    ["nothing answered", [sum, { kind: "complete" }], {}, ["open"]],
    ["one failed", [sum, { kind: "minimums" }], { answers: { "1": { points: 3 } } }, ["not-yet"]],
    ["too early alone, the latest date", [early(12), early(24), early(18)], { labels }, ["blocked", "2028-01-31"]],
    ["too early, the rest passed", [sum, early(18)], { labels, answers: met }, ["blocked", "2027-07-31"]],
    ["too early, the rest undetermined", [sum, early(18)], { labels }, ["blocked", "2027-07-31"]],
    ["too early and a score that failed", [early(18), sum], { labels, answers: { "1": { points: 0 } } }, ["not-yet"]],
    ["too early and too late", [early(18), late], { labels }, ["not-yet"]],
    ["too late alone", [late], { labels, answers: met }, ["not-yet"]],
    ["no label yet", [early(18)], { answers: met }, ["not-yet"]],
  ])("with %s", (_, gates, answers, expected) => {
    expect(verdict(gates, answers)).toEqual(expected);
  });
});
