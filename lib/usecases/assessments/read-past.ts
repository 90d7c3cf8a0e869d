import { and, desc, eq } from "drizzle-orm";
import { answerChange } from "#db/schema/assessment.ts";
import { person } from "#db/schema/identity.ts";
import { hasKey, parts } from "#lib/domain/assessment/parts.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findAssessment } from "./find.ts";

const Input = z.strictObject({ assessment: z.string(), part: z.enum(parts), key: z.string() });

/** As many as a person reads. */
const most = 50;

/** The versions that one answer has had, the newest first and at most 50: what, by whom, when, from where, and why where that was said. */
export const readPast = verb("assessment.read", Input, async (context, { assessment, part, key }) => {
  const { reader } = context.database;
  const round = await findAssessment(reader, context.actor, assessment);
  if (round === null || !context.may(round) || !hasKey(round.edition, part, key)) return refuse("not-found");
  const rows = await reader
    .select({
      ...{ version: answerChange.version, value: answerChange.value, at: answerChange.changedAt },
      ...{ id: person.id, name: person.name, origin: answerChange.origin, reason: answerChange.reason },
    })
    .from(answerChange)
    .innerJoin(person, eq(person.id, answerChange.changedBy))
    .where(and(eq(answerChange.assessmentId, round.id), eq(answerChange.part, part), eq(answerChange.key, key)))
    .orderBy(desc(answerChange.version))
    .limit(most);
  return done(rows.map(({ id, name, at, ...row }) => ({ ...row, by: { id, name }, at: at.toISOString() })));
});
