import fc, { type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAnswers } from "../assessment/check.ts";
import type { Answers, Entry } from "../assessment/schema.ts";
import { ready, rounds, someDigests } from "../testing/arbitraries.ts";
import { genericGateStates, oracle } from "../testing/oracle.ts";
import { type Result, resultJson } from "./result.ts";
import { score } from "./score.ts";

const timeout = 120_000;

/** The result without the free-form reasons of its indicators. */
function withoutReasons(result: Result) {
  const indicators = Object.fromEntries(
    Object.entries(result.indicators).map(([id, { because: _, ...indicator }]) => [id, indicator] as const),
  );
  return { ...result, indicators };
}

/** The same document with the keys of every object in another order. */
function shuffledKeys(node: unknown, random: (below: number) => number): unknown {
  if (Array.isArray(node)) return node.map((item) => shuffledKeys(item, random));
  if (typeof node !== "object" || node === null) return node;
  const drawn = Object.entries(node).map(([key, value]) => ({ key, value: shuffledKeys(value, random), place: random(1000) }));
  return Object.fromEntries(drawn.sort((a, b) => a.place - b.place).map(({ key, value }) => [key, value]));
}

const shuffles: Arbitrary<<T>(document: T) => T> = fc.array(fc.nat(999), { minLength: 7, maxLength: 7 }).map((places) => (document) => {
  let drawn = 0;
  return shuffledKeys(document, (below) => {
    drawn += 1;
    return ((places[drawn % places.length] ?? 0) + drawn * 7) % below;
  }) as typeof document;
});

function withEntry(answers: Answers, id: string, entry: Entry): Answers {
  return { ...answers, answers: { ...answers.answers, [id]: entry } };
}

/** A round, one of its indicators and two points it can be given, the lower first. */
const pairs = rounds({ min: 1, max: 8 }).chain((round) =>
  fc.record({
    round: fc.constant(round),
    indicator: fc.constantFrom(...round.document.indicators),
    points: fc.tuple(fc.nat(5), fc.nat(5)),
  }),
);

describe("score", () => {
  it("gives what the contract's text gives", { timeout }, () => {
    fc.assert(
      fc.property(rounds({ min: 1, max: 8 }), ({ document, edition, answers }) => {
        const result = score(edition, answers);
        expect(withoutReasons(result)).toEqual(oracle(document, answers, someDigests));
        for (const { because } of Object.values(result.indicators)) expect(because.length).toBeGreaterThan(0);
      }),
    );
  });

  it("calls a gate failed when no completion passes it, passed when all do", { timeout }, () => {
    fc.assert(
      fc.property(rounds({ min: 1, max: 4 }), ({ document, edition, answers }) => {
        const result = score(edition, answers);
        for (const label of document.labels) {
          genericGateStates(document, label, answers).forEach((state, at) => {
            if (state !== null) expect(result.labels[label.id]?.gates[at]?.state).toBe(state);
          });
        }
      }),
    );
  });

  it("gives the same bytes whatever the order of keys, labels held and improvements", { timeout }, () => {
    fc.assert(
      fc.property(rounds({ min: 1, max: 20 }), shuffles, ({ document, edition, answers }, shuffled) => {
        const bytes = resultJson(edition, score(edition, answers));
        const turned: Answers = {
          ...answers,
          ...(answers.labels && { labels: answers.labels.toReversed() }),
          ...(answers.improvements && { improvements: answers.improvements.toReversed() }),
        };
        expect(resultJson(edition, score(edition, shuffled(turned)))).toBe(bytes);
        const other = ready(shuffled(document));
        expect(resultJson(other, score(other, answers))).toBe(bytes);
      }),
    );
  });

  it("does not depend on the order of a rating's steps, a scope or the minimums", { timeout }, () => {
    fc.assert(
      fc.property(rounds({ min: 1, max: 20 }), ({ document, edition, answers }) => {
        const indicators = document.indicators.map((indicator) => {
          const { rating, scope, minimums } = indicator;
          const turned =
            rating.kind === "rubric"
              ? { ...rating, levels: rating.levels.toReversed() }
              : rating.kind === "ratio"
                ? { ...rating, steps: rating.steps.toReversed() }
                : { ...rating, steps: rating.steps.toReversed() };
          return { ...indicator, scope: scope.toReversed(), minimums: (minimums ?? []).toReversed(), rating: turned };
        });
        const result = score(ready({ ...document, indicators }), answers);
        expect(withoutReasons(result)).toEqual(withoutReasons(score(edition, answers)));
      }),
    );
  });

  it("never lowers a score or closes a gate for a better answer", { timeout }, () => {
    fc.assert(
      fc.property(pairs, ({ round: { edition, answers }, indicator: { id, maxPoints }, points }) => {
        const [less, more] = points.map((value) => Math.min(value, maxPoints)).sort((a, b) => a - b);
        const before = score(edition, withEntry(answers, id, { rated: less ?? 0 }));
        const after = score(edition, withEntry(answers, id, { rated: more ?? 0 }));
        for (const [label, { score: sum, gates, distance }] of Object.entries(before.labels)) {
          const then = after.labels[label];
          expect(then?.score.low).toBeGreaterThanOrEqual(sum.low);
          expect(then?.score.high).toBeGreaterThanOrEqual(sum.high);
          expect(then?.distance ?? 0).toBeLessThanOrEqual(distance ?? 0);
          gates.forEach(({ state }, at) => {
            if (state === "passed") expect(then?.gates[at]?.state).toBe("passed");
            else if (state === "undetermined") expect(then?.gates[at]?.state).not.toBe("failed");
          });
        }
      }),
    );
  });

  it("keeps every decided gate and narrows the range when what was unanswered is answered", { timeout }, () => {
    fc.assert(
      fc.property(pairs, ({ round: { edition, answers }, indicator: { id, maxPoints }, points }) => {
        const before = score(edition, withEntry(answers, id, {}));
        const after = score(edition, withEntry(answers, id, { rated: Math.min(points[0], maxPoints) }));
        for (const [label, { score: sum, gates }] of Object.entries(before.labels)) {
          const then = after.labels[label];
          expect(then?.score.low).toBeGreaterThanOrEqual(sum.low);
          expect(then?.score.high).toBeLessThanOrEqual(sum.high);
          gates.forEach(({ state }, at) => {
            if (state !== "undetermined") expect(then?.gates[at]?.state).toBe(state);
          });
        }
      }),
    );
  });

  it("counts weight 0 as 0", { timeout }, () => {
    fc.assert(
      fc.property(pairs, ({ round: { document, answers }, indicator: { id, maxPoints }, points }) => {
        const indicators = document.indicators.map((one) => (one.id === id ? { ...one, weight: 0 } : one));
        const edition = ready({ ...document, indicators });
        const unanswered = score(edition, withEntry(answers, id, {}));
        const answered = score(edition, withEntry(answers, id, { rated: Math.min(points[0], maxPoints) }));
        for (const { id: label } of document.labels) expect(answered.labels[label]?.score).toEqual(unanswered.labels[label]?.score);
      }),
    );
  });

  it("leaves what is not applicable out of all three sums", { timeout }, () => {
    fc.assert(
      fc.property(pairs, ({ round: { document, answers }, indicator: { id, maxPoints, weight, scope }, points }) => {
        const indicators = document.indicators.map((one) => (one.id === id ? { ...one, notApplicable: true } : one));
        const edition = ready({ ...document, indicators });
        const rated = Math.min(points[0], maxPoints);
        const before = score(edition, withEntry(answers, id, { rated }));
        const after = score(edition, withEntry(answers, id, { notApplicable: { reason: "Not ours." } }));
        for (const { id: label } of document.labels) {
          const factor = scope.includes(label) ? weight : 0;
          const [was, is] = [before.labels[label]?.score, after.labels[label]?.score];
          expect((was?.low ?? 0) - (is?.low ?? 0)).toBe(rated * factor);
          expect((was?.high ?? 0) - (is?.high ?? 0)).toBe(rated * factor);
          expect((was?.possible ?? 0) - (is?.possible ?? 0)).toBe(maxPoints * factor);
        }
      }),
    );
  });

  it("survives JSON, answers and result alike", { timeout }, () => {
    fc.assert(
      fc.property(rounds({ min: 1, max: 20 }), ({ document, edition, answers }) => {
        const bytes = resultJson(edition, score(edition, answers));
        const again = parseAnswers(edition, JSON.parse(JSON.stringify(answers)));
        expect(again.ok && resultJson(edition, score(edition, again.value))).toBe(bytes);
        const read = ready(JSON.parse(JSON.stringify(document)));
        expect(resultJson(read, score(read, answers))).toBe(bytes);
        const result: unknown = JSON.parse(bytes);
        expect(result).toEqual(JSON.parse(JSON.stringify(score(edition, answers))));
        expect(bytes.endsWith("}\n")).toBe(true);
        expect(bytes.trimEnd()).not.toMatch(/\n/);
      }),
    );
  });

  it("never throws on editions of up to 60 indicators, and its parts agree", { timeout }, () => {
    fc.assert(
      fc.property(rounds({ min: 30, max: 60 }), ({ edition, answers }) => {
        for (const { verdict, opensOn, score: sum, gates } of Object.values(score(edition, answers).labels)) {
          expect(sum.low).toBeLessThanOrEqual(sum.high);
          expect(sum.high).toBeLessThanOrEqual(sum.possible);
          const failed = gates.filter(({ state }) => state === "failed");
          const work = failed.filter(({ because }) => !because.includes("too-early"));
          const passed = gates.every(({ state }) => state === "passed");
          const expected = passed ? "ready" : work.length > 0 ? "not-yet" : failed.length > 0 ? "blocked" : "open";
          expect(verdict).toBe(expected);
          expect(opensOn !== undefined).toBe(verdict === "blocked");
          for (const { state, because } of gates) if (state === "passed") expect(because).toEqual([]);
        }
      }),
    );
  });
});
