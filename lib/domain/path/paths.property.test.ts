import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { score } from "../scoring/score.ts";
import { type Round, rounds, someDigests } from "../testing/arbitraries.ts";
import { oracle } from "../testing/oracle.ts";
import { stepsOfPaths } from "../testing/oracle-many.ts";
import { told } from "../testing/oracle-values.ts";

const timeout = 120_000;

function pathsEqualBruteForce({ document, edition, answers }: Round) {
  const found = score(edition, answers).labels;
  const expected = oracle(document, answers, someDigests).labels;
  for (const { id } of document.labels) expect(found[id]?.paths).toEqual(expected[id]?.paths);
}

/** The same effort everywhere, so that only the order of ties decides. */
function tied(round: Round, days: number): Round {
  const effort = Object.fromEntries(
    round.document.indicators.map(({ id, maxPoints }) => {
      const each = Array.from({ length: maxPoints }, () => days);
      return [id, { days: each, leadDays: each }];
    }),
  );
  return { ...round, answers: { ...round.answers, effort } };
}

describe("paths", () => {
  it("equal brute force over every set of steps", { timeout }, () => {
    fc.assert(fc.property(rounds({ min: 1, max: 8 }), pathsEqualBruteForce));
  });

  it("equal brute force from nothing answered", { timeout }, () => {
    fc.assert(
      fc.property(rounds({ min: 3, max: 8 }), (round) => pathsEqualBruteForce({ ...round, answers: { ...round.answers, answers: {} } })),
    );
  });

  it("equal brute force where everything takes equally long", { timeout }, () => {
    fc.assert(fc.property(rounds({ min: 3, max: 8 }), fc.constantFrom(0, 1), (round, days) => pathsEqualBruteForce(tied(round, days))));
  });

  it("equal a plain search in editions of more than thirty indicators", { timeout }, () => {
    const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 10);
    const cases = fc.tuple(rounds({ min: 31, max: 60 }), fc.constantFrom(null, 0, 1));
    fc.assert(
      fc.property(cases, ([round, days]) => {
        const { document, edition, answers } = days === null ? round : tied({ ...round, answers: { ...round.answers, answers: {} } }, days);
        const all = document.indicators.map((indicator) => told(indicator, answers));
        for (const [label, { paths }] of Object.entries(score(edition, answers).labels)) {
          if (paths === null) continue;
          const { leastEffort, fastest, robust } = paths;
          const found = { leastEffort: leastEffort?.steps ?? null, fastest: fastest?.steps ?? null, robust: robust?.steps ?? null };
          expect(found).toEqual(stepsOfPaths(document, label, answers, all));
        }
      }),
      { numRuns },
    );
  });

  it("never work more, wait longer or score less than what they promise", { timeout }, () => {
    fc.assert(
      fc.property(rounds({ min: 20, max: 60 }), ({ edition, answers }) => {
        for (const { score: sum, paths } of Object.values(score(edition, answers).labels)) {
          if (paths === null) continue;
          const { leastEffort, fastest, robust } = paths;
          expect(fastest === null).toBe(leastEffort === null);
          if (leastEffort === null || fastest === null) continue;
          expect(leastEffort.days).toBeLessThanOrEqual(fastest.days);
          expect(fastest.leadDays).toBeLessThanOrEqual(leastEffort.leadDays);
          expect(leastEffort.score).toBeGreaterThanOrEqual(sum.bar ?? 0);
          if (robust === null) continue;
          expect(robust.days).toBeGreaterThanOrEqual(leastEffort.days);
          expect(robust.score).toBeGreaterThanOrEqual(Math.min((sum.bar ?? 0) + robust.margin, sum.possible));
        }
      }),
    );
  });
});
