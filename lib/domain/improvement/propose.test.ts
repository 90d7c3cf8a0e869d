import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAnswers } from "../assessment/check.ts";
import type { Entry } from "../assessment/schema.ts";
import { prepareEdition } from "../edition/edition.ts";
import type { EditionDocument } from "../edition/schema.ts";
import { type Snapshot, takeSnapshot } from "../snapshot/schema.ts";
import { ready, rounds, someDigests } from "../testing/arbitraries.ts";
import { editionOf, indicator, input, rubric } from "../testing/builders.ts";
import type { Document } from "./evidence.ts";
import { proposeImprovements } from "./propose.ts";

const document = editionOf([
  indicator("a"),
  indicator("b", { minimums: [{ labels: ["gold"], points: 5 }] }),
  indicator("c", { notApplicable: true }),
  indicator("d", { scope: ["bronze"] }),
  indicator("e", { maxPoints: 2 }),
  indicator("f", {
    rating: { kind: "thresholds", of: "n", steps: [{ atLeast: 10, points: 5 }] },
    inputs: [input("n", "count")],
  }),
]);
const edition = ready(document);
const [first, second] = ["2025-03-01", "2026-09-30"];

function snapshotOf(asOf: string, answers: Record<string, Entry>, of: EditionDocument = document, rulesDigest = "sha256:bb"): Snapshot {
  const prepared = prepareEdition(of, { ...someDigests, rulesDigest });
  const parsed = parseAnswers(prepared, { edition: of.id, asOf, answers });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return takeSnapshot(prepared, parsed.value);
}

const dated = (evidence: string, documentDate: string | null): Document => ({ evidence, title: `Title of ${evidence}`, documentDate });
const propose = (before: Record<string, Entry>, after: Record<string, Entry>, documents: Record<string, Document[]> = {}) =>
  proposeImprovements(edition, snapshotOf(first, before), snapshotOf(second, after), documents);
const names = (before: Record<string, Entry>, after: Record<string, Entry>, documents: Record<string, Document[]> = {}) =>
  propose(before, after, documents).map(({ indicator: id }) => id);

describe("improvements between two snapshots", () => {
  it.each<[string, Record<string, Entry>, Record<string, Entry>, string[]]>([
    ["what rose", { a: { points: 2 } }, { a: { points: 3 } }, ["a"]],
    ["what a figure raised", { f: { inputs: { n: 9 } } }, { f: { inputs: { n: 10 } } }, ["f"]],
    ["not what stayed or fell", { a: { points: 2 }, e: { points: 2 } }, { a: { points: 2 }, e: { points: 1 } }, []],
    ["not a figure that rose without points", { f: { inputs: { n: 2 } } }, { f: { inputs: { n: 9 } } }, []],
    ["not what was unanswered", {}, { a: { points: 5 } }, []],
    ["not what is unanswered now", { a: { points: 0 } }, {}, []],
    ["not what was not applicable", { c: { notApplicable: { reason: "Nej." } } }, { c: { points: 5 } }, []],
    ["not what is not applicable now", { c: { points: 0 } }, { c: { notApplicable: { reason: "Nej." } } }, []],
  ])("are %s", (_, before, after, expected) => {
    expect(names(before, after)).toEqual(expected);
  });

  it("carry their points, what was answered otherwise and their documents", () => {
    const documents = [dated("old", "2025-03-01"), dated("new", "2025-03-02"), dated("newest", "2026-09-30"), dated("none", null)];
    expect(propose({ a: { points: 2 } }, { a: { points: 4 } }, { a: [...documents, dated("late", "2026-10-01")] })).toEqual([
      {
        ...{ indicator: "a", from: 2, to: 4, max: 5, otherRules: false, meetsGold: true, faults: [] },
        changes: [{ part: "points", before: 2, after: 4 }],
        evidence: [
          { ...dated("newest", "2026-09-30"), when: "between" },
          { ...dated("new", "2025-03-02"), when: "between" },
          { ...dated("late", "2026-10-01"), when: "later" },
          { ...dated("old", "2025-03-01"), when: "older" },
          { ...dated("none", null), when: "undated" },
        ],
      },
    ]);
  });

  it.each<[Document[], string[]]>([
    [[], ["no-evidence"]],
    [[dated("x", first)], ["evidence-older"]],
    [
      [dated("x", "2024-01-01"), dated("y", null), dated("z", "2020-01-01")],
      ["evidence-older", "evidence-undated"],
    ],
    [[dated("x", "2027-01-01")], ["evidence-later"]],
    [[dated("x", "2024-01-01"), dated("y", "2026-01-01")], []],
  ])("with the documents %j have the faults %j", (documents, faults) => {
    expect(propose({ a: { points: 2 } }, { a: { points: 4 } }, { a: documents })[0]?.faults).toEqual(faults);
  });

  const low = { a: { points: 1 }, b: { points: 1 }, c: { points: 1 }, d: { points: 0 }, e: { points: 0 } };
  const fresh = [dated("x", "2026-01-01")];
  it.each<[string, Record<string, Entry>, Record<string, Document[]>, string[]]>([
    ["gold's criteria met", { a: { points: 3 }, c: { points: 4 } }, { a: fresh }, ["c", "a"]],
    ["gold's minimum above its share", { b: { points: 4 }, c: { points: 4 } }, {}, ["c", "b"]],
    ["no gold outside its scope", { d: { points: 5 }, a: { points: 4 } }, {}, ["a", "d"]],
    ["then dated evidence", { a: { points: 5 }, c: { points: 4 } }, { c: fresh, a: [dated("x", null)] }, ["c", "a"]],
    ["then the rise as a share", { a: { points: 4 }, c: { points: 5 }, e: { points: 2 } }, {}, ["e", "c", "a"]],
    ["then the edition's order", { c: { points: 2 }, b: { points: 2 }, a: { points: 2 } }, {}, ["a", "b", "c"]],
  ])("are ordered by %s", (_, after, documents, expected) => {
    expect(names(low, after, documents)).toEqual(expected);
  });

  describe("of another revision", () => {
    const stricter = { ...document, indicators: [indicator("a", { rating: rubric(0, 3, 5) }), ...document.indicators.slice(5)] };
    const later = (answers: Record<string, Entry>) => snapshotOf(second, answers, stricter, "sha256:other");
    const between = (before: Record<string, Entry>, after: Record<string, Entry>) =>
      proposeImprovements(ready(stricter), snapshotOf(first, before), later(after), {});

    it("rate the earlier answer by the later rules, and say so", () => {
      const [found] = between({ a: { points: 3 } }, { a: { points: 5 } });
      expect(found).toMatchObject({ indicator: "a", from: 3, to: 5, otherRules: true });
    });

    it("leave out an answer that cannot stand under them, and indicators that are gone", () => {
      expect(between({ a: { points: 2 }, b: { points: 1 } }, { a: { points: 5 } })).toEqual([]);
    });

    it("do not take other rules for a rise", () => {
      const easier = {
        ...stricter,
        indicators: [
          { ...document.indicators[5], rating: { kind: "thresholds", of: "n", steps: [{ atLeast: 1, points: 5 }] } },
        ] as EditionDocument["indicators"],
      };
      const after = snapshotOf(second, { f: { inputs: { n: 5 } } }, easier, "sha256:easy");
      expect(after.result.indicators.f?.points?.low).toBe(5);
      expect(proposeImprovements(ready(easier), snapshotOf(first, { f: { inputs: { n: 4 } } }), after, {})).toEqual([]);
    });
  });

  it("are none between a snapshot and itself, and those the engine takes for risen", () => {
    const pairs = rounds({ min: 1, max: 6 }).map(({ edition: of, answers }) => ({ of, answers, all: takeSnapshot(of, answers) }));
    fc.assert(
      fc.property(pairs, fc.infiniteStream(fc.nat(5)), ({ of, answers, all }, points) => {
        expect(proposeImprovements(of, all, all, {})).toEqual([]);
        const rated = of.indicators.map(({ id, maxPoints }) => [id, { rated: Math.min(maxPoints, points.next().value ?? 0) }]);
        const then = takeSnapshot(of, { ...answers, answers: Object.fromEntries(rated) });
        const found = proposeImprovements(of, then, all, {});
        const improvements = found.map(({ indicator: id, from }) => ({ indicator: id, from, effect: "x" }));
        const now = takeSnapshot(of, { ...answers, improvements });
        for (const { id, gates } of of.labels)
          now.result.labels[id]?.gates.forEach((gate, at) => {
            const asked = gates[at];
            if (asked?.kind === "improvements") expect(gate.state === "passed").toBe(found.length >= asked.count);
          });
      }),
    );
  });
});
