import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAnswers } from "../assessment/check.ts";
import type { Entry } from "../assessment/schema.ts";
import type { EditionDocument } from "../edition/schema.ts";
import { ready, rounds } from "../testing/arbitraries.ts";
import { editionOf, indicator, input, rubric } from "../testing/builders.ts";
import { changesBetween, type Why } from "./changes.ts";
import { parseSnapshot, takeSnapshot } from "./schema.ts";

const figure = indicator("t", {
  rating: {
    kind: "thresholds",
    of: "n",
    steps: [
      { atLeast: 10, points: 2 },
      { atLeast: 40, points: 5 },
    ],
  },
  inputs: [input("n", "count")],
});
const document = editionOf([indicator("r"), figure, indicator("x", { notApplicable: true })]);

function snapshotOf(entries: Record<string, Entry>, of: EditionDocument = document) {
  const edition = ready(of);
  const answers = parseAnswers(edition, { edition: of.id, asOf: "2026-11-23", answers: entries });
  if (!answers.ok) throw new Error(JSON.stringify(answers.faults));
  return takeSnapshot(edition, answers.value);
}

const full: Record<string, Entry> = { r: { points: 3 }, t: { inputs: { n: 12 } }, x: { points: 1 } };
const stricter = {
  ...document,
  revision: 2,
  indicators: [
    indicator("r", { rating: rubric(0, 3, 5) }),
    {
      ...figure,
      rating: {
        ...figure.rating,
        steps: [
          { atLeast: 12, points: 1 },
          { atLeast: 99, points: 5 },
        ],
      },
    },
  ],
} as EditionDocument;

describe("what changed", () => {
  it.each<[string, Record<string, Entry>, Record<string, Entry>, [string, Why][]]>([
    ["nothing", full, full, []],
    ["nothing, where nothing is said", { r: {} }, {}, []],
    ["a level", full, { ...full, r: { points: 4 } }, [["r", "entry-changed"]]],
    ["a figure that keeps its points", full, { ...full, t: { inputs: { n: 13 } } }, [["t", "entry-changed"]]],
    [
      "an answer that was none",
      { r: { points: 3 } },
      full,
      [
        ["t", "newly-answered"],
        ["x", "newly-answered"],
      ],
    ],
    [
      "an answer taken back",
      full,
      { r: { points: 3 }, x: {} },
      [
        ["t", "figure-aged"],
        ["x", "withdrawn"],
      ],
    ],
    ["what is not ours", full, { ...full, x: { notApplicable: { reason: "Nej." } } }, [["x", "entry-changed"]]],
  ])("%s", (_, before, after, expected) => {
    const { indicators, sameRules } = changesBetween(snapshotOf(before), snapshotOf(after), ["t"]);
    expect(indicators.map(({ indicator, why }) => [indicator, why])).toEqual(expected);
    expect(sameRules).toBe(true);
  });

  it("says what was and what is, of the answer and of the points", () => {
    expect(changesBetween(snapshotOf(full), snapshotOf({ ...full, t: { inputs: { n: 40 } } })).indicators).toEqual([
      {
        indicator: "t",
        before: { state: "partly", points: { low: 2, high: 2 }, max: 5 },
        after: { state: "met", points: { low: 5, high: 5 }, max: 5 },
        inputs: [{ part: "input", key: "n", before: 12, after: 40 }],
        why: "entry-changed",
      },
    ]);
  });

  it("names other rules where the answer is the same, and indicators that came or went", () => {
    const { indicators } = changesBetween(snapshotOf(full), snapshotOf({ r: { points: 3 }, t: { inputs: { n: 12 } } }, stricter));
    expect(indicators.map(({ indicator, why, before, after }) => [indicator, why, before?.points?.low, after?.points?.low])).toEqual([
      ["t", "rules-changed", 2, 1],
      ["x", "rules-changed", 1, undefined],
    ]);
    const back = changesBetween(snapshotOf({}, stricter), snapshotOf({ x: { points: 1 } }));
    expect(back.indicators.map(({ indicator, why, before }) => [indicator, why, before])).toEqual([["x", "newly-answered", null]]);
  });

  it("says of each label its score and verdict before and after", () => {
    const { labels } = changesBetween(
      snapshotOf(full),
      snapshotOf({ ...full, r: { points: 5 }, x: { points: 5 }, t: { inputs: { n: 40 } } }),
    );
    expect(
      labels.map(({ label, changed, before, after }) => [
        label,
        changed,
        before?.verdict,
        after?.verdict,
        before?.score.low,
        after?.score.low,
      ]),
    ).toEqual([
      ["bronze", false, "ready", "ready", 0, 0],
      ["gold", true, "not-yet", "ready", 6, 15],
    ]);
  });

  it("is nothing between a snapshot and itself, and turned round it is the same the other way", () => {
    const pairs = rounds({ min: 1, max: 6 }).chain(({ document: of, edition, answers }) =>
      fc.record({
        edition: fc.constant(edition),
        of: fc.constant(of),
        answers: fc.constant(answers),
        kept: fc.subarray(Object.keys(answers.answers)),
      }),
    );
    fc.assert(
      fc.property(pairs, ({ edition, answers, kept }) => {
        const all = takeSnapshot(edition, answers);
        const some = takeSnapshot(edition, { ...answers, answers: Object.fromEntries(kept.map((id) => [id, answers.answers[id] ?? {}])) });
        const nothing = changesBetween(all, all);
        expect([nothing.indicators, nothing.labels.filter(({ changed }) => changed)]).toEqual([[], []]);
        const turned = changesBetween(some, all).indicators.map(({ indicator, before, after, why }) => ({
          indicator,
          before: after,
          after: before,
          why,
        }));
        const there = changesBetween(all, some).indicators;
        expect(there.map(({ indicator, before, after }) => ({ indicator, before, after }))).toEqual(
          turned.map(({ indicator, before, after }) => ({ indicator, before, after })),
        );
        for (const { why, before } of there) expect(why).toBe(before?.state === "unanswered" ? "entry-changed" : "withdrawn");
      }),
    );
  });
});

describe("a snapshot", () => {
  const edition = ready(document);
  const snapshot = snapshotOf(full);
  const found = (raw: unknown) => {
    const parsed = parseSnapshot(edition, raw);
    return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
  };

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(rounds({ min: 1, max: 5 }), (round) => {
        const written = JSON.stringify(takeSnapshot(round.edition, round.answers));
        const read = parseSnapshot(round.edition, JSON.parse(written));
        expect(read.ok && JSON.stringify(read.value)).toBe(written);
      }),
    );
  });

  it.each([
    [{}, []],
    [{ edition: "other" }, ["/edition wrong-edition"]],
    [{ revision: 2 }, ["/revision wrong-revision"]],
    [{ digest: "sha256:cc" }, ["/digest wrong-type", "/result/edition/digest wrong-type"]],
    [{ engine: 2 }, ["/result/engine wrong-type"]],
    [{ answers: { ...snapshot.answers, answers: { r: { points: 9 } } } }, ["/answers/answers/r/points not-attainable"]],
    [{ extra: 1 }, ["/extra unknown-key"]],
    [{ result: null }, ["/result wrong-type"]],
  ])("with %j has the faults %j", (more, faults) => {
    expect(found({ ...snapshot, ...more })).toEqual(faults);
  });
});
