import "server-only";
import { and, eq } from "drizzle-orm";
import { answer, assessment, assignment } from "#db/schema/assessment.ts";
import * as z from "#lib/domain/zod.ts";
import { isBlank } from "#lib/usecases/assessments/answers.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";

/** The indicators of a secretariat's open round that the caller is asked to answer, in the edition's order, and which are. */
export const listAssigned = verb("assessment.discuss", z.strictObject({ slug: z.string() }), async (context, { slug }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const rows = await reader
    .select({ round: assessment.id, indicator: assignment.indicatorId, value: answer.value })
    .from(assignment)
    .innerJoin(assessment, eq(assessment.id, assignment.assessmentId))
    .leftJoin(answer, and(eq(answer.assessmentId, assessment.id), eq(answer.part, "answers"), eq(answer.key, assignment.indicatorId)))
    .where(
      and(eq(assessment.organisationId, scope.organisation), eq(assessment.state, "open"), eq(assignment.personId, personOf(context))),
    );
  const round = rows[0] === undefined ? null : await findAssessment(reader, context.actor, rows[0].round);
  if (round === null) return done(null);
  const { id, revision } = round.edition.identity;
  const found = new Map(rows.map(({ indicator, value }) => [indicator, value !== null && !isBlank(value)]));
  const indicators = round.edition.indicators.flatMap((indicator) => {
    const answered = found.get(indicator.id);
    return answered === undefined ? [] : [{ id: indicator.id, dimension: indicator.dimension, answered }];
  });
  return done({ assessment: round.id, edition: { id, revision }, indicators });
});
