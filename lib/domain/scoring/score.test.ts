import { describe, expect, it } from "vitest";
import type { Entry } from "../assessment/schema.ts";
import type { IndicatorDocument } from "../edition/schema.ts";
import { ready } from "../testing/arbitraries.ts";
import { editionOf, goldOf, indicator, input, resultOf, rubric } from "../testing/builders.ts";
import { resultJson } from "./result.ts";
import { score } from "./score.ts";

const notApplicable: Entry = { notApplicable: { reason: "Not ours." } };

describe("the score of a label", () => {
  const oneOf = (possible: number, share: [number, number]) =>
    editionOf([indicator("1", { maxPoints: possible, rating: rubric(0, possible) })], [{ kind: "score", share }]);

  it.each([
    [0, 150, "0.0"],
    [1, 150, "0.6"],
    [119, 150, "79.3"],
    [120, 150, "80.0"],
    [149, 150, "99.3"],
    [150, 150, "100.0"],
    [2, 3, "66.6"],
    [999, 1000, "99.9"],
  ])("%i of %i is %s %%, rounded down", (points, possible, percent) => {
    const { score: sum } = goldOf(oneOf(possible, [80, 100]), { answers: { "1": { rated: points } } });
    expect(sum).toMatchObject({ low: points, high: points, possible, percentLow: percent, percentHigh: percent });
  });

  it.each<[[number, number], number, number]>([
    [[2, 3], 150, 100],
    [[2, 3], 100, 67],
    [[2, 3], 151, 101],
    [[80, 100], 150, 120],
    [[80, 100], 7, 6],
    [[7, 100], 100, 7],
    [[1, 1], 13, 13],
    [[0, 1], 13, 0],
    [[1, Number.MAX_SAFE_INTEGER], 13, 1],
    [[Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER], 13, 13],
    [[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER], 13, 13],
  ])("the bar of %j of %i points is %i", (share, possible, bar) => {
    expect(goldOf(oneOf(possible, share)).score.bar).toBe(bar);
  });

  it("counts what is unanswered as 0 in low and as its maximum in high, times the weight", () => {
    const document = editionOf([indicator("1", { weight: 3 }), indicator("2", { weight: 2 }), indicator("3", { scope: [] })]);
    const gold = goldOf(document, { answers: { "1": { points: 4 } } });
    expect(gold.score).toEqual({ low: 12, high: 22, possible: 25, bar: 20, percentLow: "48.0", percentHigh: "88.0" });
    expect(gold.distance).toBe(8);
  });

  it("has no distance below 0", () => {
    expect(goldOf(oneOf(10, [1, 2]), { answers: { "1": { rated: 9 } } }).distance).toBe(0);
  });

  it("counts weight 0 as 0", () => {
    const gold = goldOf(editionOf([indicator("1", { weight: 0 }), indicator("2")]), { answers: { "1": { points: 5 } } });
    expect(gold.score).toMatchObject({ low: 0, high: 5, possible: 5 });
  });

  it("leaves the not applicable out of all three sums", () => {
    const gold = goldOf(editionOf([indicator("1", { notApplicable: true }), indicator("2")]), { answers: { "1": notApplicable } });
    expect(gold.score).toMatchObject({ low: 0, high: 5, possible: 5, bar: 4 });
  });

  it("is undetermined when nothing is possible", () => {
    for (const one of [indicator("1", { weight: 0 }), indicator("1", { notApplicable: true })]) {
      const gold = goldOf(editionOf([one]), { answers: one.notApplicable ? { "1": notApplicable } : {} });
      expect(gold.score).toEqual({ low: 0, high: 0, possible: 0, bar: 0, percentLow: null, percentHigh: null });
      expect(gold.gates).toEqual([{ kind: "score", state: "undetermined", because: ["nothing-possible"] }]);
      expect(gold).toMatchObject({ verdict: "open", distance: 0 });
    }
  });

  it("has neither bar nor distance without a score gate", () => {
    const document = editionOf([indicator("1", { minimums: [{ labels: ["gold"], points: 2 }] })], [{ kind: "minimums" }]);
    const gold = goldOf(document, { answers: { "1": { points: 1 } } });
    expect(gold.score).toEqual({ low: 1, high: 1, possible: 5, bar: null, percentLow: "20.0", percentHigh: "20.0" });
    expect(gold.distance).toBeNull();
  });
});

describe("the points of an indicator", () => {
  type Rating = IndicatorDocument["rating"];
  const thresholds = (...steps: [number, number][]): Rating => ({
    kind: "thresholds",
    of: "of",
    steps: steps.map(([atLeast, points]) => ({ atLeast, points })),
  });
  const most = (...steps: [number, number][]): Rating => ({
    kind: "thresholds",
    of: "of",
    steps: steps.map(([atMost, points]) => ({ atMost, points })),
  });
  const ratio = (...steps: [[number, number], number][]): Rating => ({
    kind: "ratio",
    of: "of",
    per: "per",
    steps: steps.map(([atLeast, points]) => ({ atLeast, points })),
  });
  const ratioMost = (...steps: [[number, number], number][]): Rating => ({
    kind: "ratio",
    of: "of",
    per: "per",
    steps: steps.map(([atMost, points]) => ({ atMost, points })),
  });
  const inputs = [input("of", "decimal"), input("per", "decimal")];
  const rated = (rating: Rating, entry: Entry | undefined) =>
    resultOf(editionOf([indicator("1", { rating, inputs, notApplicable: true })]), { answers: entry === undefined ? {} : { "1": entry } })
      .indicators["1"];

  it.each<[string, Rating, Record<string, number>, number]>([
    ["a value equal to atLeast", thresholds([10, 1], [40, 3], [100, 5]), { of: 40 }, 3],
    ["a value just below", thresholds([10, 1], [40, 3], [100, 5]), { of: 39.9999999999999 }, 1],
    ["no step reached", thresholds([10, 1], [100, 5]), { of: 9 }, 0],
    ["steps that go up and down", thresholds([1, 5], [10, 2]), { of: 12 }, 5],
    ["a value equal to atMost", most([10, 5], [20, 2]), { of: 10 }, 5],
    ["a value above one atMost", most([10, 5], [20, 2]), { of: 10.1 }, 2],
    ["a value above every atMost", most([10, 5], [20, 2]), { of: 21 }, 0],
    ["a negative value", thresholds([-1.5, 5]), { of: -1.5 }, 5],
    ["minus zero", thresholds([0, 5]), { of: -0 }, 5],
    ["0.1 of 0.3 against 1/3", ratio([[1, 3], 5]), { of: 0.1, per: 0.3 }, 5],
    ["0.1 of 0.3 against at most 1/3", ratioMost([[1, 3], 5]), { of: 0.1, per: 0.3 }, 5],
    ["0.3 of 0.1 against 3/1", ratio([[3, 1], 5]), { of: 0.3, per: 0.1 }, 5],
    ["0.3 of 0.1 against at most 3/1", ratioMost([[3, 1], 5]), { of: 0.3, per: 0.1 }, 5],
    ["0.7 of 0.1 against 7/1", ratio([[7, 1], 5]), { of: 0.7, per: 0.1 }, 5],
    ["0.299999999999999 of 0.1 against 3/1", ratio([[3, 1], 5]), { of: 0.299999999999999, per: 0.1 }, 0],
    ["2 of 3 against 2/3", ratio([[2, 3], 5]), { of: 2, per: 3 }, 5],
    ["very small of very large", ratio([[0, 1], 1], [[1, 1], 5]), { of: 1e-300, per: 1e300 }, 1],
    ["very large of very small", ratio([[Number.MAX_SAFE_INTEGER, 1], 5]), { of: 1e300, per: 1e-300 }, 5],
    ["0 of something", ratioMost([[0, 1], 5]), { of: 0, per: 7 }, 5],
  ])("%s", (_, rating, given, points) => {
    expect(rated(rating, { inputs: given })?.points).toEqual({ low: points, high: points });
  });

  it("compares ratios of counts above what a double multiplies", () => {
    const counts = [input("of", "count"), input("per", "count")];
    const document = editionOf([indicator("1", { rating: ratio([[1, 3], 5]), inputs: counts })]);
    const of = (value: number) => resultOf(document, { answers: { "1": { inputs: { of: value, per: Number.MAX_SAFE_INTEGER } } } });
    expect(of(3002399751580330).indicators["1"]?.state).toBe("unmet");
    expect(of(3002399751580331).indicators["1"]?.state).toBe("met");
  });

  it.each<[string, Rating, Entry | undefined]>([
    ["no entry", rubric(0, 5), undefined],
    ["an empty entry", rubric(0, 5), {}],
    ["inputs alone of a rubric", rubric(0, 5), { inputs: { of: 3 } }],
    ["no inputs of thresholds", thresholds([1, 5]), { inputs: {} }],
    ["another input only", thresholds([1, 5]), { inputs: { per: 3 } }],
    ["half a ratio", ratio([[1, 1], 5]), { inputs: { of: 3 } }],
    ["the other half", ratio([[1, 1], 5]), { inputs: { per: 3 } }],
    ["per = 0", ratio([[1, 1], 5]), { inputs: { of: 3, per: 0 } }],
    ["per = -0", ratioMost([[1, 1], 5]), { inputs: { of: 0, per: -0 } }],
  ])("%s is unanswered, with a reason", (_, rating, entry) => {
    const found = rated(rating, entry);
    expect(found).toMatchObject({ state: "unanswered", points: { low: 0, high: 5 }, max: 5 });
    expect(found?.because.length).toBeGreaterThan(0);
  });

  it.each<[Entry, string, number | null]>([
    [{ points: 5 }, "met", 5],
    [{ points: 2, inputs: { of: 3 } }, "partly", 2],
    [{ points: 0 }, "unmet", 0],
    [{ rated: 1 }, "partly", 1],
    [notApplicable, "not-applicable", null],
  ])("%j is %s", (entry, state, points) => {
    const range = points === null ? null : { low: points, high: points };
    expect(rated(rubric(0, 2, 5), entry)).toMatchObject({ state, points: range, max: 5 });
  });

  it("may be rated with any whole points, whatever the rating", () => {
    for (const rating of [rubric(0, 5), thresholds([1, 5]), ratio([[1, 1], 5])])
      expect(rated(rating, { rated: 3 })?.points).toEqual({ low: 3, high: 3 });
  });
});

describe("the bytes of a result", () => {
  it("are compact JSON in the contract's order, with the edition's order of ids, and one newline", () => {
    const edition = ready(editionOf([indicator("2"), indicator("1.1"), indicator("1")]));
    const bytes = resultJson(edition, score(edition, { edition: "ecei-2013", asOf: "2026-11-23", answers: { "2": { points: 5 } } }));
    expect(bytes).toMatch(
      /^\{"edition":\{"id":"ecei-2013","revision":1,"digest":".*","rulesDigest":".*","basis":"indicative"\},"engine":1,/,
    );
    expect(bytes).toContain('"asOf":"2026-11-23","indicators":{"2":{"state":"met","points":{"low":5,"high":5},"max":5,"because":[');
    expect([...bytes.matchAll(/"([\d.]+)":\{"state"/g)].map(([, id]) => id)).toEqual(["2", "1.1", "1"]);
    expect(bytes).toContain(
      '"gold":{"verdict":"open","score":{"low":5,"high":15,"possible":15,"bar":12,"percentLow":"33.3","percentHigh":"100.0"},' +
        '"gates":[{"kind":"score","state":"undetermined","because":["1.1","1"]}],"distance":7,"paths":{"provisional":true,' +
        '"answerFirst":["1.1","1"],"leastEffort":{"steps":[{"indicator":"1.1","from":0,"to":2,"days":2,"leadDays":2},',
    );
    expect(bytes.split("\n")).toEqual([expect.any(String), ""]);
  });
});
