import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAnswers } from "../assessment/check.ts";
import type { Answers, Entry } from "../assessment/schema.ts";
import type { EditionDocument, IndicatorDocument } from "../edition/schema.ts";
import { ready, rounds } from "../testing/arbitraries.ts";
import { editionOf, indicator, input, rubric } from "../testing/builders.ts";
import { applyMigration, revertMigration, undecided } from "./migrate.ts";
import { type Proposed, proposeMigration } from "./proposal.ts";
import { type Decisions, Migration } from "./schema.ts";

const figure = (...steps: [number, number][]): Partial<IndicatorDocument> => ({
  rating: { kind: "thresholds", of: "n", steps: steps.map(([atLeast, points]) => ({ atLeast, points })) },
  inputs: [input("n", "count"), input("m", "count")],
});
const from = editionOf([
  indicator("same"),
  indicator("words"),
  indicator("moved", figure([10, 2], [40, 5])),
  indicator("halved", figure([1, 5])),
  indicator("level", { rating: rubric(0, 3, 5) }),
  indicator("gone"),
  indicator("silent", { rating: rubric(0, 5) }),
]);
const to = editionOf(
  [
    indicator("fresh"),
    indicator("words", { question: { da: "Nyt", en: "New" } }),
    indicator("same", { weight: 3, effort: { days: [9, 9, 9, 9, 9], leadDays: [9, 9, 9, 9, 9] } }),
    indicator("moved", figure([12, 1], [99, 5])),
    indicator("halved", { ...figure([1, 5]), inputs: [input("n", "count")] }),
    indicator("level", { rating: rubric(0, 4, 5) }),
    indicator("silent", { rating: rubric(0, 4, 5) }),
  ],
  undefined,
  { revision: 2 },
);
const entries: Record<string, Entry> = {
  same: { points: 3 },
  words: { points: 1 },
  moved: { inputs: { n: 12 } },
  halved: { inputs: { n: 1, m: 2 } },
  level: { points: 3 },
  gone: { points: 4 },
  silent: {},
};
const answers: Answers = {
  ...{ edition: from.id, revision: 1, asOf: "2026-11-26", answers: entries },
  effort: { same: { days: [1, 1, 1, 1, 1], locked: true }, gone: { locked: true } },
  improvements: [
    { indicator: "gone", from: 1, effect: "x" },
    { indicator: "same", from: 1, effect: "y" },
  ],
};
const proposal = proposeMigration(from, to, answers);
const summary = ({ indicator, state, whole, reworded, before, after }: Proposed) => [
  indicator,
  state,
  whole,
  reworded,
  before?.low,
  after?.low,
];

describe("a proposal", () => {
  it("says of every indicator what becomes of its answer", () => {
    expect(proposal.indicators.map(summary)).toEqual([
      ["fresh", "new", false, false, undefined, 0],
      ["words", "kept", true, true, 1, 1],
      ["same", "kept", true, false, 3, 3],
      ["moved", "look", true, true, 2, 1],
      ["halved", "look", false, true, 5, 5],
      ["level", "dropped", false, true, 3, 0],
      ["silent", "new", false, true, 0, 0],
      ["gone", "dropped", false, false, 4, undefined],
    ]);
    expect(proposal.indicators.map(({ entry }) => entry)).toEqual([
      ...[null, { points: 1 }, { points: 3 }, { inputs: { n: 12 } }, { inputs: { n: 1 } }, null, null, null],
    ]);
    expect(undecided(proposal, { moved: "leave" })).toEqual(["halved"]);
  });

  it("is carried out as decided: nothing that is rated otherwise is taken unseen", () => {
    const applied = applyMigration(to, answers, proposal, { moved: "take", words: "leave" }).answers;
    expect(applied).toEqual({
      ...{ edition: to.id, revision: 2, asOf: "2026-11-26", answers: { same: { points: 3 }, moved: { inputs: { n: 12 } } } },
      effort: { same: { days: [1, 1, 1, 1, 1], locked: true } },
      improvements: [{ indicator: "same", from: 1, effect: "y" }],
    });
  });

  it("taken back later gives up what the old rules do not know, and keeps what was changed under the same rules", () => {
    const { answers: applied, migration } = applyMigration(to, answers, proposal, { moved: "take" });
    const later = { ...applied, answers: { ...applied.answers, same: { points: 5 }, fresh: { points: 1 }, silent: { points: 4 } } };
    expect(revertMigration(later, migration)).toEqual({ ...answers, answers: { ...entries, same: { points: 5 } } });
  });
});

/** An edition with answers, and another revision of it: indicators the same, rated otherwise, gone and come. */
const pairs = fc.tuple(rounds({ min: 2, max: 6 }), rounds({ min: 6, max: 6 })).chain(([round, other]) => {
  const { document } = round;
  const labels = document.labels.map(({ id }) => id);
  const fates = fc.array(fc.constantFrom("same", "same", "other", "gone"), { minLength: 6, maxLength: 6 });
  const decided = fc.constantFrom("take" as const, "leave" as const, undefined);
  return fc.record({ fates, choices: fc.array(decided, { minLength: 13, maxLength: 13 }) }).map(({ fates, choices }) => {
    const spare = other.document.indicators.map((each) => ({ ...each, scope: labels, minimums: [] }));
    const kept = document.indicators.flatMap((each, at): IndicatorDocument[] => {
      if (fates[at] === "gone") return [];
      return fates[at] === "same" ? [each] : spare.slice(at, at + 1).map((one) => ({ ...one, id: each.id }));
    });
    const come = { ...(spare[5] ?? document.indicators[0]), id: "come", scope: labels } as IndicatorDocument;
    const next: EditionDocument = { ...document, revision: document.revision + 1, indicators: [come, ...kept], eligibility: [] };
    const proposal = proposeMigration(document, next, round.answers);
    const decisions: Decisions = Object.fromEntries(
      proposal.indicators.flatMap(({ indicator }, at): [string, "take" | "leave"][] => {
        const choice = choices[at];
        return choice === undefined ? [] : [[indicator, choice]];
      }),
    );
    return { ...round, next, proposal, decisions };
  });
});

describe("migrations", () => {
  it("taken back give the old answers exactly, also after the way through a database", () => {
    fc.assert(
      fc.property(pairs, ({ next, answers, proposal, decisions }) => {
        const { answers: applied, migration } = applyMigration(next, answers, proposal, decisions);
        // Cloned, for generated records have no prototype; not toStrictEqual, which trips over ids called "constructor".
        const [reverted, old] = [revertMigration(applied, migration), answers].map((each) => structuredClone(each));
        expect(isDeepStrictEqual(reverted, old), JSON.stringify([reverted, old])).toBe(true);
        const stored: unknown = JSON.parse(JSON.stringify(migration));
        expect(Migration.safeParse(stored).success).toBe(true);
        const again: unknown = JSON.parse(JSON.stringify(revertMigration(applied, stored as Migration)));
        expect(again).toEqual(JSON.parse(JSON.stringify(answers)));
      }),
    );
  });

  it("give answers that are valid under the new edition", () => {
    fc.assert(
      fc.property(pairs, ({ next, answers, proposal, decisions }) => {
        const parsed = parseAnswers(ready(next), applyMigration(next, answers, proposal, decisions).answers);
        expect(parsed.ok ? [] : parsed.faults).toEqual([]);
      }),
    );
  });

  it("name every indicator of both once, and keep only what scores as before", () => {
    fc.assert(
      fc.property(pairs, ({ document, next, proposal }) => {
        const ids = [...document.indicators, ...next.indicators].map(({ id }) => id);
        expect(proposal.indicators.map(({ indicator }) => indicator).sort()).toEqual([...new Set(ids)].sort());
        for (const { state, before, after, old, entry } of proposal.indicators) {
          if (state === "kept") expect([after, entry]).toEqual([before, old]);
          if (state === "look") expect(entry).not.toBeNull();
          if (state === "dropped" || state === "new") expect(entry).toBeNull();
        }
      }),
    );
  });

  it("to the same edition keep everything", () => {
    fc.assert(
      fc.property(rounds({ min: 1, max: 6 }), ({ document, answers }) => {
        const proposal = proposeMigration(document, JSON.parse(JSON.stringify(document)), answers);
        expect(proposal.indicators.filter(({ state, reworded }) => state !== "kept" || reworded)).toEqual([]);
        expect(applyMigration(document, answers, proposal, {}).answers).toEqual({ ...answers, revision: document.revision });
      }),
    );
  });
});
