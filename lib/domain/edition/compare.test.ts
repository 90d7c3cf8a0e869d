import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editions } from "../testing/arbitrary-editions.ts";
import { editionOf, indicator, input, rubric } from "../testing/builders.ts";
import { small, smallRevision } from "../testing/small.ts";
import { compareEditions } from "./compare.ts";
import type { EditionDocument } from "./schema.ts";

/** What differs, without the documents themselves. */
function summary(before: EditionDocument, after: EditionDocument) {
  const { indicators, labels, criteria, dimensions, ...rest } = compareEditions(before, after);
  const plain = (
    parts: readonly { id: string; state: string; aspects: readonly string[]; words: readonly unknown[]; sources: boolean }[],
  ) => parts.map(({ id, state, aspects, words, sources }) => [id, state, aspects, words.length, sources]);
  const each = { indicators: plain(indicators), labels: plain(labels), criteria: plain(criteria), dimensions: plain(dimensions) };
  return { ...each, ...rest };
}

const change = (id: string, more: object) =>
  smallRevision(2, { indicators: small.indicators.map((one) => (one.id === id ? { ...one, ...more } : one)) });

describe("two editions side by side", () => {
  it("name the figures that differ by indicator, and nothing that does not", () => {
    const steps = [{ atLeast: 20, points: 1, source: "CED (2026), x" }];
    const stricter = change("10", {
      weight: 2,
      rating: { kind: "thresholds", of: "committed", steps: [...steps, { atLeast: 40, points: 3 }] },
    });
    expect(summary(small, stricter)).toMatchObject({
      indicators: [["10", "changed", ["weight", "rating"], 0, true]],
      ...{ labels: [], criteria: [], dimensions: [], words: [], own: [], reordered: false, sameRules: false },
    });
    const [compared] = compareEditions(small, stricter).indicators;
    expect([compared?.before?.weight, compared?.after?.weight]).toEqual([1, 2]);
  });

  it("name the points that each label asks for, of those possible", () => {
    const lower = smallRevision(2, {
      labels: small.labels.map((label) =>
        label.id === "gold" ? { ...label, gates: [{ kind: "score" as const, share: [1, 2] as [number, number] }] } : label,
      ),
    });
    const gold = { label: "gold", before: { bar: 5, possible: 7, share: [2, 3] }, after: { bar: 4, possible: 7, share: [1, 2] } };
    expect(compareEditions(small, lower).bars).toMatchObject([{ label: "silver", before: null, after: null }, gold]);
    expect(summary(small, lower).labels).toEqual([["gold", "changed", ["gates"], 0, false]]);
  });

  it("name texts by where they stand and by language, and tell them from figures", () => {
    const [first] = change("1.1", { title: { da: "Planen", en: "Plan" }, rating: rubric(0, 1, 2) }).indicators;
    const reworded = smallRevision(2, {
      title: { da: "Lille ny", en: "Lille" },
      indicators: [first ?? indicator("x"), ...small.indicators.slice(1)],
    });
    const { indicators, words, sameRules } = compareEditions(small, reworded);
    expect(indicators[0]?.words.map(({ where, language, after }) => [where, language, after])).toContainEqual(["title", "da", "Planen"]);
    expect(indicators[0]?.words).toContainEqual({ where: "rating/levels/1/text", language: "en", before: "Udkast", after: "text" });
    expect(indicators[0]?.aspects).toEqual([]);
    expect(words).toEqual([{ where: "title", language: "da", before: "Lille", after: "Lille ny" }]);
    expect(sameRules).toBe(true);
  });

  it("name what came and what went, and another order", () => {
    const from = editionOf([indicator("a"), indicator("b"), indicator("c")], undefined, { visibility: "public" });
    const to = editionOf([indicator("c"), indicator("a"), indicator("d", { inputs: [input("n", "count")] })], [{ kind: "complete" }], {
      ...{ basis: "official", visibility: "members" },
    });
    expect(summary(from, to)).toMatchObject({
      indicators: [
        ["d", "added", [], 0, false],
        ["b", "removed", [], 0, false],
      ],
      ...{ own: [{ key: "basis" }, { key: "visibility", before: "public", after: "members" }], reordered: true },
      bars: [{}, { label: "gold", before: { bar: 12, possible: 15 }, after: null }],
    });
  });

  it("say nothing of an edition and itself, whatever the order of its keys", () => {
    fc.assert(
      fc.property(editions({ min: 1, max: 6 }), (document) => {
        const again = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(document).reverse()))) as EditionDocument;
        const { bars, sameRules, ...rest } = compareEditions(document, again);
        expect(Object.values(rest).flat().filter(Boolean)).toEqual([]);
        expect(bars.every(({ before, after }) => JSON.stringify(before) === JSON.stringify(after)) && sameRules).toBe(true);
      }),
    );
  });

  it("name every figure that is changed", () => {
    const wanted = ["scope", "weight", "maxPoints", "notApplicable", "inputs", "rating", "minimums", "effort", "evidence"];
    const figures: Record<string, unknown> = {
      ...{ scope: ["gold"], weight: 9, maxPoints: 9, notApplicable: false, inputs: [input("n", "count")], rating: rubric(0, 2) },
      ...{ minimums: [{ labels: ["gold"], points: 1 }], effort: { days: [9, 9], leadDays: [9, 9] } },
      evidence: [{ kind: "plan", required: true }],
    };
    for (const [key, value] of Object.entries(figures))
      expect(summary(small, change("1.1", { [key]: value })).indicators, key).toEqual([
        ["1.1", "changed", [key], expect.any(Number), false],
      ]);
    expect(Object.keys(figures)).toEqual(wanted);
  });
});
