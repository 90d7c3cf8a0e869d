import "server-only";
import { danishDate } from "#lib/domain/date.ts";
import * as z from "#lib/domain/zod.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { evidenceOf } from "./needs-of.ts";

/** What each indicator of an assessment asks for as evidence, and whether it is there and young enough on the audit day. */
export const readAssessmentEvidence = verb("evidence.read", z.strictObject({ assessment: z.string() }), async (context, { assessment }) => {
  const { reader } = context.database;
  const round = await findAssessment(reader, context.actor, assessment);
  if (round === null || !context.may(round)) return refuse("not-found");
  return done(await evidenceOf(reader, round.organisation, round.id, danishDate(context.clock())));
});
