import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAnswers } from "../assessment/check.ts";
import { ready, rounds } from "../testing/arbitraries.ts";
import { editionOf, indicator, input } from "../testing/builders.ts";
import { renewalOf } from "./renewal.ts";
import { takeSnapshot } from "./schema.ts";

const thresholds = { kind: "thresholds" as const, of: "n", steps: [{ atLeast: 1, points: 5 }] };
const document = editionOf(
  [
    indicator("level"),
    indicator("figure", { rating: thresholds, inputs: [input("n", "count")] }),
    indicator("dated", { inputs: [input("since", "date")], notApplicable: true }),
    indicator("words", { inputs: [input("why", "text")] }),
    indicator("documented", { evidence: [{ kind: "strategy", required: true, maxAgeMonths: 12 }] }),
    indicator("partly", {
      rating: { kind: "ratio", of: "n", per: "m", steps: [{ atLeast: [1, 2], points: 5 }] },
      inputs: [input("n", "count"), input("m", "count")],
    }),
    indicator("empty"),
  ],
  [{ kind: "eligibility" }],
  { eligibility: [{ id: "profile", labels: ["gold"], title: { da: "x", en: "x" } }] },
);
const edition = ready(document);
const entries = {
  level: { points: 3 },
  figure: { inputs: { n: 7 } },
  dated: { points: 2, inputs: { since: "2020-01-01" } },
  words: { points: 1, inputs: { why: "x" } },
  documented: { points: 4 },
  partly: { inputs: { n: 1 } },
};
const parsed = parseAnswers(edition, { edition: document.id, asOf: "2025-11-26", answers: entries, eligibility: { profile: true } });
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const snapshot = takeSnapshot(edition, parsed.value);
const states = (...more: [string, Parameters<typeof renewalOf>[3]?]) =>
  Object.fromEntries(
    renewalOf(document, snapshot, ...more).indicators.map(({ indicator, state, because }) => [indicator, [state, ...because].join(" ")]),
  );

describe("a new round", () => {
  it("asks figures and dates again, and what its evidence no longer carries; the rest is confirmed", () => {
    const plain = {
      level: "confirm",
      figure: "ask-again figure",
      dated: "ask-again figure",
      words: "confirm",
      partly: "open",
      empty: "open",
    };
    expect(states("2026-11-26")).toEqual({ ...plain, documented: "confirm" });
    expect(states("2026-11-27")).toEqual({ ...plain, documented: "ask-again evidence" });
  });

  it("goes by the documents themselves where they are known", () => {
    const on = (documentDate: string | null) => ({ documented: [{ evidence: "e", kind: "strategy", documentDate }] });
    expect(states("2025-12-01", on("2024-11-30")).documented).toBe("ask-again evidence");
    expect(states("2025-12-01", on("2024-12-01")).documented).toBe("confirm");
    expect(states("2027-12-01", on("2027-01-01")).documented).toBe("confirm");
    expect(states("2027-12-01", {}).documented).toBe("confirm");
  });

  it("begins with what is to be confirmed, as of its own day, and keeps every old answer", () => {
    const { answers, indicators } = renewalOf(document, snapshot, "2026-12-01");
    expect(answers).toEqual({
      ...{ edition: document.id, revision: 1, asOf: "2026-12-01", eligibility: { profile: true } },
      answers: { level: entries.level, words: entries.words },
    });
    expect(Object.fromEntries(indicators.map(({ indicator, old }) => [indicator, old]))).toEqual({ ...entries, empty: null });
  });

  it("confirms what was not applicable: nothing of it ages", () => {
    const answers = { ...parsed.value, answers: { dated: { notApplicable: { reason: "x" } } } };
    const found = renewalOf(document, takeSnapshot(edition, answers), "2026-12-01").indicators[2];
    expect(found).toEqual({ indicator: "dated", state: "confirm", because: [], old: { notApplicable: { reason: "x" } } });
  });

  it("begins with valid answers, asks every indicator once and loses none", () => {
    fc.assert(
      fc.property(rounds({ min: 1, max: 6 }), (round) => {
        const taken = takeSnapshot(round.edition, round.answers);
        const { answers, indicators } = renewalOf(round.document, taken, "2030-01-31");
        expect(parseAnswers(round.edition, answers).ok).toBe(true);
        expect(indicators.map(({ indicator }) => indicator)).toEqual(round.document.indicators.map(({ id }) => id));
        for (const { indicator, state, old } of indicators) {
          expect(old).toEqual(Object.hasOwn(round.answers.answers, indicator) ? round.answers.answers[indicator] : null);
          expect(Object.hasOwn(answers.answers, indicator)).toBe(state === "confirm");
        }
      }),
    );
  });
});
