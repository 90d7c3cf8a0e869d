import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { score } from "../scoring/score.ts";
import { type Round, ready, rounds, someDigests } from "../testing/arbitraries.ts";
import { editionOf, indicator } from "../testing/builders.ts";
import { oracle } from "../testing/oracle.ts";

const timeout = 120_000;
const weights = fc.constantFrom(10_000_001, 999_983, 999_983 * 7, 1_000_000_000, 2 ** 40 + 1, 0, 1, 3);

/** A round whose indicators have weights of their own; `factor` gives all of them a common divisor. */
function weighted({ document, answers }: Round, own: readonly number[], factor: number): Round {
  const indicators = document.indicators.map((one, at) => ({ ...one, weight: (own[at] ?? 1) * factor }));
  return { document: { ...document, indicators }, edition: ready({ ...document, indicators }), answers };
}

function days(round: Round, entry: (at: number) => number): Round {
  const effort = Object.fromEntries(
    round.document.indicators.map(({ id, maxPoints }, at) => [id, { days: Array.from({ length: maxPoints }, () => entry(at)) }]),
  );
  return { ...round, answers: { ...round.answers, effort } };
}

function pathsEqualBruteForce({ document, edition, answers }: Round) {
  const found = score(edition, answers).labels;
  const expected = oracle(document, answers, someDigests).labels;
  for (const { id } of document.labels) expect(found[id]?.paths).toEqual(expected[id]?.paths);
}

const cases = fc.tuple(rounds({ min: 1, max: 4 }), fc.array(weights, { minLength: 4, maxLength: 4 }), fc.constantFrom(1, 12, 251));

describe("paths with huge weights", () => {
  it("equal brute force", { timeout }, () => {
    fc.assert(fc.property(cases, ([round, own, factor]) => pathsEqualBruteForce(weighted(round, own, factor))));
  });

  it("equal brute force from nothing answered, where everything takes equally long", { timeout }, () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(0, 1), ([round, own, factor], each) =>
        pathsEqualBruteForce(days(weighted({ ...round, answers: { ...round.answers, answers: {} } }, own, factor), () => each)),
      ),
    );
  });

  it("equal brute force where days are huge too", { timeout }, () => {
    fc.assert(fc.property(cases, ([round, own, factor]) => pathsEqualBruteForce(days(weighted(round, own, factor), (at) => 2 ** 46 + at))));
  });

  it("are found in editions of sixty indicators", { timeout }, () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      indicator(`${at}`, { weight: 10_000_001 + at * 999_983, effort: { days: [2, 3, 5, 8, 13 + (at % 7)], leadDays: [1, 1, 1, 1, 1] } }),
    );
    const { gold } = score(ready(editionOf(many)), { edition: "ecei-2013", asOf: "2026-11-23", answers: {} }).labels;
    expect(gold?.paths?.leastEffort?.score).toBeGreaterThanOrEqual(gold?.score.bar ?? 0);
  });

  it("count a common divisor of all weights once", () => {
    const goldOf = (weight: number) => {
      const document = editionOf([1, 2, 3].map((at) => indicator(`${at}`, { weight: weight * at })));
      return score(ready(document), { edition: "ecei-2013", asOf: "2026-11-23", answers: {} }).labels.gold?.paths;
    };
    expect(goldOf(999_983)?.leastEffort?.steps).toEqual(goldOf(1)?.leastEffort?.steps);
    expect(goldOf(999_983)?.leastEffort?.score).toBe(999_983 * (goldOf(1)?.leastEffort?.score ?? 0));
  });
});
