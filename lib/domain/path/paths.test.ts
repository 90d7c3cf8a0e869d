import { describe, expect, it } from "vitest";
import type { Answers } from "../assessment/schema.ts";
import type { EditionDocument, GateDocument, IndicatorDocument } from "../edition/schema.ts";
import type { Path } from "../scoring/result.ts";
import { editionOf, goldOf, indicator, rubric } from "../testing/builders.ts";

const half: GateDocument[] = [{ kind: "score", share: [1, 2] }];
const gold = (points: number) => [{ labels: ["gold"], points }];

/** An indicator of two levels, 0 and its maximum, that takes some days and some lead days in one step. */
function leap(id: string, maxPoints: number, days: number, leadDays = days, more: Partial<IndicatorDocument> = {}): IndicatorDocument {
  const rest = Array.from({ length: maxPoints - 1 }, () => 0);
  return indicator(id, {
    maxPoints,
    rating: rubric(0, maxPoints),
    effort: { days: [days, ...rest], leadDays: [leadDays, ...rest] },
    ...more,
  });
}

function pathsOf(document: EditionDocument, answers: Partial<Answers> = {}) {
  const { paths } = goldOf(document, answers);
  if (paths === null) throw new Error("there are no paths");
  return paths;
}

function brief(path: Path | null): string | null {
  return path === null ? null : path.steps.map(({ indicator, from, to }) => `${indicator}:${from}-${to}`).join(" ");
}

describe("the path of least effort", () => {
  it("is exact where the greedy choice is not", () => {
    const document = editionOf([leap("a", 3, 3), leap("b", 2, 2), leap("c", 2, 2), leap("d", 1, 9)], half);
    expect(brief(pathsOf(document).leastEffort)).toBe("b:0-2 c:0-2");
  });

  it("sums days and lead days from…to−1 and takes the greatest lead", () => {
    const effort = { days: [1, 2, 4, 8, 16], leadDays: [3, 0, 5, 7, 100] };
    const document = editionOf(
      [indicator("a", { rating: rubric(0, 4, 5), effort }), leap("b", 3, 1, 30)],
      [{ kind: "score", share: [7, 8] }],
    );
    expect(pathsOf(document, { answers: { a: { rated: 1 } } }).leastEffort).toEqual({
      steps: [
        { indicator: "a", from: 1, to: 4, days: 14, leadDays: 12 },
        { indicator: "b", from: 0, to: 3, days: 1, leadDays: 30 },
      ],
      days: 15,
      leadDays: 30,
      score: 7,
    });
  });

  it.each<[string, IndicatorDocument[], string]>([
    ["fewer steps first", [leap("a", 1, 0), leap("b", 1, 0), leap("c", 2, 0)], "c:0-2"],
    ["then the smaller list of positions", [leap("z", 1, 1), leap("b", 1, 1), leap("a", 1, 1), leap("d", 1, 1)], "z:0-1 b:0-1"],
    ["then the smaller targets", [indicator("a", { maxPoints: 2, effort: { days: [1, 0], leadDays: [0, 0] } })], "a:0-1"],
  ])("breaks ties by %s", (_, indicators, steps) => {
    expect(brief(pathsOf(editionOf(indicators, half)).leastEffort)).toBe(steps);
  });

  it("keeps the order of positions where there are more than thirty", () => {
    const many = Array.from({ length: 60 }, (_, at) => leap(`i${at}`, 1, at < 3 ? 2 : 1));
    const path = pathsOf(editionOf(many, half)).leastEffort;
    expect(path?.steps.map(({ indicator }) => indicator)).toEqual(Array.from({ length: 30 }, (_, at) => `i${at + 3}`));
  });

  it("has no steps when all is there already", () => {
    const document = editionOf([indicator("a", { minimums: gold(2) })], half);
    const found = pathsOf(document, { answers: { a: { points: 4 } } });
    const nothing = { steps: [], days: 0, leadDays: 0, score: 4 };
    expect(found).toMatchObject({ leastEffort: nothing, fastest: nothing, robust: { ...nothing, margin: 1 }, reasons: {} });
  });

  it("takes the efforts that the answers give", () => {
    const document = editionOf([leap("a", 1, 1), leap("b", 1, 2)], half);
    const found = pathsOf(document, { effort: { a: { days: [3] }, b: { leadDays: [0] } } });
    expect(found.leastEffort?.steps).toEqual([{ indicator: "b", from: 0, to: 1, days: 2, leadDays: 0 }]);
  });
});

describe("minimums on the way", () => {
  it("are satisfied also outside the scope and with weight 0, by the lowest points that do", () => {
    const zero = { effort: { days: [1, 0, 0, 0, 0], leadDays: [0, 0, 0, 0, 0] } };
    const document = editionOf(
      [
        indicator("a", { scope: [], minimums: gold(2), rating: rubric(0, 1, 3, 5), ...zero }),
        indicator("b", { weight: 0, minimums: gold(4), ...zero }),
        indicator("c", { scope: [], ...zero }),
        indicator("d"),
      ],
      [{ kind: "score", share: [0, 1] }],
    );
    expect(brief(pathsOf(document).leastEffort)).toBe("a:0-3 b:0-4");
    expect(pathsOf(document).answerFirst).toEqual(["b", "d"]);
  });

  it("do not bind what is not applicable", () => {
    const document = editionOf([indicator("a", { minimums: gold(2), notApplicable: true }), indicator("b")], half);
    const found = pathsOf(document, { answers: { a: { notApplicable: { reason: "x" } }, b: { points: 3 } } });
    expect(found.leastEffort?.steps).toEqual([]);
  });

  it("are all there is without a score gate, and robust is then least effort", () => {
    const document = editionOf([indicator("a", { minimums: gold(2) }), indicator("b")], [{ kind: "complete" }]);
    const found = pathsOf(document);
    expect(brief(found.leastEffort)).toBe("a:0-2");
    expect(found.robust).toEqual({ ...found.leastEffort, margin: 0 });
  });

  it("may be 0, which is a minimum named", () => {
    expect(goldOf(editionOf([indicator("a", { minimums: gold(0) })], [{ kind: "complete" }])).paths?.leastEffort?.steps).toEqual([]);
  });

  it("are missing for the label, and there is no score gate: no paths", () => {
    const minimums = [{ labels: ["bronze"], points: 2 }];
    expect(goldOf(editionOf([indicator("a", { minimums })], [{ kind: "minimums" }])).paths).toBeNull();
  });
});

describe("the other paths", () => {
  it("fastest: the shortest lead first, then the least effort within it", () => {
    const document = editionOf(
      [leap("a", 2, 1, 90), leap("b", 1, 9, 10), leap("c", 1, 8, 10), leap("d", 1, 7, 2), leap("e", 1, 9, 11)],
      half,
    );
    const found = pathsOf(document);
    expect(brief(found.leastEffort)).toBe("a:0-2 d:0-1");
    expect(brief(found.fastest)).toBe("b:0-1 c:0-1 d:0-1");
    expect(found.fastest).toMatchObject({ days: 24, leadDays: 10, score: 3 });
  });

  it.each<[number, [number, number], number, number]>([
    [100, [80, 100], 5, 85],
    [101, [1, 2], 6, 57],
    [100, [98, 100], 5, 100],
    [19, [1, 1], 1, 19],
  ])("robust: of %i points, with a bar of %j, a margin of %i leads to %i", (maxPoints, share, margin, to) => {
    const document = editionOf([indicator("a", { maxPoints })], [{ kind: "score", share }]);
    expect(pathsOf(document).robust).toMatchObject({ margin, score: to });
  });
});

describe("locks", () => {
  const locked = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { locked: true }]));

  it("keep an indicator where it is, and say which when nothing else suffices", () => {
    const document = editionOf([leap("b", 1, 1), leap("a", 1, 1), leap("c", 1, 1), leap("d", 1, 1)], half);
    expect(brief(pathsOf(document, { effort: locked("b") }).leastEffort)).toBe("a:0-1 c:0-1");
    const answers = { d: { points: 0 } };
    const found = pathsOf(document, { answers, effort: locked("d", "b") });
    expect(found).toMatchObject({ provisional: true, answerFirst: ["b", "a", "c"], robust: null });
    expect(found.reasons).toEqual({ robust: { reason: "unreachable", lockedBy: ["b", "d"] } });
  });

  it("make a minimum unreachable", () => {
    const document = editionOf([indicator("a", { minimums: gold(2) }), indicator("b")], half);
    const unreachable = { reason: "unreachable", lockedBy: ["a"] };
    expect(pathsOf(document, { effort: { a: { locked: true }, b: { locked: false } } })).toMatchObject({
      leastEffort: null,
      fastest: null,
      robust: null,
      reasons: { leastEffort: unreachable, fastest: unreachable, robust: unreachable },
    });
  });

  it("are not named where no step would be allowed anyway", () => {
    const document = editionOf(
      [
        indicator("at-the-top"),
        indicator("outside", { scope: [] }),
        indicator("weightless", { weight: 0 }),
        indicator("not-applicable", { notApplicable: true }),
        indicator("could"),
      ],
      [{ kind: "score", share: [1, 1] }],
    );
    const answers = { "at-the-top": { points: 5 }, "not-applicable": { notApplicable: { reason: "x" } } };
    const effort = locked("at-the-top", "outside", "weightless", "not-applicable", "could");
    expect(pathsOf(document, { answers, effort }).reasons.leastEffort?.lockedBy).toEqual(["could"]);
  });

  it("never touch a gate", () => {
    const document = editionOf([indicator("a", { minimums: gold(2) })], [{ kind: "minimums" }, ...half]);
    expect(goldOf(document, { effort: locked("a") }).gates).toEqual(goldOf(document).gates);
  });
});
