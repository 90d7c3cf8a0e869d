import { eq, sql } from "drizzle-orm";
import { preparedOn } from "#db/prepared.ts";
import { answer } from "#db/schema/assessment.ts";
import { person } from "#db/schema/identity.ts";
import { type Part, parts } from "#lib/domain/assessment/parts.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findAssessment } from "./find.ts";

/** One thing that is saved: its version, who gave it and when, and what a value from an earlier round still needs. */
export type Saved = {
  value: unknown;
  version: number;
  by: { id: string; name: string };
  at: string;
  carried: "confirm" | "ask-again" | "look" | null;
};

const savedRows = preparedOn((reader) =>
  reader
    .select({
      ...{ part: answer.part, key: answer.key, value: answer.value, version: answer.version },
      ...{ id: person.id, name: person.name, at: answer.changedAt, carried: answer.carried },
    })
    .from(answer)
    .innerJoin(person, eq(person.id, answer.changedBy))
    .where(eq(answer.assessmentId, sql.placeholder("assessment")))
    .prepare(),
);

/** An assessment with everything that is saved of it, by part and key; what is not there is version 0. Times are ISO 8601, UTC. */
export const readAssessment = verb("assessment.read", z.strictObject({ assessment: z.string() }), async (context, asked) => {
  const { reader } = context.database;
  // Asked for together; what nobody may see who asks is dropped.
  const [round, rows] = await Promise.all([findAssessment(reader, context.actor, asked.assessment), savedRows(reader).all(asked)]);
  if (round === null || !context.may(round)) return refuse("not-found");
  const savedOf = (part: Part): [string, Saved][] =>
    rows
      .filter((row) => row.part === part)
      .map(({ key, value, version, id, name, at, carried }) => [key, { value, version, by: { id, name }, at: at.toISOString(), carried }]);
  const { id, organisation, state, startedAt, submittedAt, previous, auditDay, edition } = round;
  return done({
    ...{ id, organisation: organisation as string, edition: edition.identity, state, previous, auditDay },
    startedAt: startedAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    saved: Object.fromEntries(parts.map((part) => [part, Object.fromEntries(savedOf(part))])) as Record<Part, Record<string, Saved>>,
    can: {
      answer: context.can("assessment.answer", round),
      submit: context.can("assessment.submit", round),
      discuss: context.can("assessment.discuss", round),
    },
  });
});
