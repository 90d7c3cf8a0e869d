import type { Part } from "#lib/domain/assessment/parts.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { small, smallRevision } from "#lib/domain/testing/small.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { openRound } from "#lib/usecases/assessments/testing/round.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { stampOf } from "../stamp.ts";
import { submitAssessment } from "../submit.ts";

/** The callers who may be refused, by who they are. */
export type Refused = "member" | "reader" | "stranger" | "nobody" | "everybody";

/** What is answered of the small edition: a level, a figure, half of a ratio, and something of every other part. */
export const given: readonly [Part, string, unknown][] = [
  ["answers", "1.1", { points: 1 }],
  ["answers", "10", { inputs: { committed: 12 } }],
  ["answers", "2", { inputs: { private: 0.1 } }],
  ["remarks", "1.1", { note: "Se referatet." }],
  ["eligibility", "profile", true],
  ["labels", "list", [{ label: "silver", assessedOn: "2025-01-10" }]],
  ["improvements", "list", [{ indicator: "10", from: 0, effect: "Flere medlemmer." }]],
  ["effort", "10", { days: [1, 1, 1] }],
];

export function later(caller: Caller, day: string): Caller {
  return { ...caller, clock: () => new Date(`${day}T12:00:00Z`) };
}

/** Saves one thing in an assessment, at whatever version it stands. */
export async function saveAs(caller: Caller, assessment: string, [part, key, value]: (typeof given)[number], version = 0) {
  const saved = await saveAnswer(caller, { assessment, part, key, value, version, origin: "typed" });
  if (!saved.ok) throw new Error(`${part} ${key}: ${JSON.stringify(saved)}`);
  return saved.value.version;
}

/** A secretariat with an open round in which everything `given` has been answered by a member. */
export async function answeredRound() {
  const round = await openRound();
  for (const one of given) await saveAs(round.member, round.assessment, one);
  return { ...round, slug: `prove-${round.organisation}` };
}

/** Submits an assessment as it stands, and gives the snapshot's id. */
export async function submitted(caller: Caller, assessment: string): Promise<string> {
  const outcome = await submitAssessment(caller, { assessment, stamp: await stampOf(caller.database.reader, assessment) });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.snapshot;
}

/** The small edition as CED might publish it with official figures: stricter, for members, a criterion and an indicator otherwise. */
export const official: EditionDocument = smallRevision(2, {
  ...{ basis: "official", visibility: "members" },
  indicators: small.indicators.map((indicator) =>
    indicator.id === "10"
      ? {
          ...indicator,
          rating: {
            kind: "thresholds",
            of: "committed",
            steps: [
              { atLeast: 20, points: 1 },
              { atLeast: 80, points: 3 },
            ],
          },
        }
      : indicator,
  ),
});
