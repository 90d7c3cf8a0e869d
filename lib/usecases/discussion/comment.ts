import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { comment } from "#db/schema/assessment.ts";
import { NewComment } from "#lib/domain/discussion/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/** Says something at an indicator. */
export const addComment = verb("assessment.discuss", NewComment, async (context, { assessment: id, indicator, text }) => {
  const assessment = await findAssessment(context.database.reader, context.actor, id);
  if (assessment === null || !context.may(assessment) || !assessment.edition.positions.has(indicator)) return refuse("not-found");
  const row = { id: randomUUID(), assessmentId: assessment.id, indicatorId: indicator, text: text.trim() };
  return context.database.write(async (writer) => {
    await writer.insert(comment).values({ ...row, writtenBy: personOf(context), writtenAt: context.clock() });
    const detail = { indicator, comment: row.id };
    await audit(writer, context, "assessment.discuss", { organisation: assessment.organisation, subject: assessment.id, detail });
    return done({ id: row.id });
  });
});

/** Takes back a comment of the caller's own; its text is gone, that there was one stays in the log. */
export const removeComment = verb("assessment.discuss", z.strictObject({ comment: z.string() }), async (context, asked) => {
  const [row] = await context.database.reader.select().from(comment).where(eq(comment.id, asked.comment));
  const assessment = row === undefined ? null : await findAssessment(context.database.reader, context.actor, row.assessmentId);
  if (row === undefined || assessment === null || !context.may(assessment)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const own = and(eq(comment.id, row.id), eq(comment.writtenBy, personOf(context)), isNull(comment.removedAt));
    const { rowsAffected } = await writer.update(comment).set({ text: "–", removedAt: context.clock() }).where(own);
    if (rowsAffected === 0) return refuse("not-found");
    const detail = { indicator: row.indicatorId, comment: row.id, removed: true };
    await audit(writer, context, "assessment.discuss", { organisation: assessment.organisation, subject: assessment.id, detail });
    return done({ id: row.id });
  });
});
