import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { preparedOn } from "#db/prepared.ts";
import { assignment, comment } from "#db/schema/assessment.ts";
import { person } from "#db/schema/identity.ts";
import type { Discussion } from "#lib/domain/discussion/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { teamOf } from "#lib/usecases/organisations/team.ts";

const commentsOf = preparedOn((reader) =>
  reader
    .select({ id: comment.id, indicator: comment.indicatorId, text: comment.text, at: comment.writtenAt, by: person.id, name: person.name })
    .from(comment)
    .innerJoin(person, eq(person.id, comment.writtenBy))
    .where(and(eq(comment.assessmentId, sql.placeholder("assessment")), isNull(comment.removedAt)))
    .orderBy(asc(comment.writtenAt), asc(comment.id))
    .prepare(),
);

const assignmentsOf = preparedOn((reader) =>
  reader
    .select({ indicator: assignment.indicatorId, id: person.id, name: person.name })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .where(eq(assignment.assessmentId, sql.placeholder("assessment")))
    .prepare(),
);

/** The team's own conversation at every indicator of an assessment where there is any, and whom an indicator can be given to. */
export const readDiscussion = verb("assessment.discuss", z.strictObject({ assessment: z.string() }), async (context, asked) => {
  const { reader } = context.database;
  // Asked for together; what nobody may see who asks is dropped.
  const [assessment, comments, assignments] = await Promise.all([
    findAssessment(reader, context.actor, asked.assessment),
    commentsOf(reader).all(asked),
    assignmentsOf(reader).all(asked),
  ]);
  if (assessment === null || !context.may(assessment)) return refuse("not-found");
  const team = await teamOf(reader, assessment.organisation);
  const own = personOf(context);
  const at = (indicator: string): Discussion => {
    const assigned = assignments.find((one) => one.indicator === indicator);
    return {
      assigned: assigned === undefined ? null : { id: assigned.id, name: assigned.name },
      comments: comments
        .filter((one) => one.indicator === indicator)
        .map(({ id, text, at: written, by, name }) => ({ id, text, by: { id: by, name }, at: written.toISOString(), own: by === own })),
    };
  };
  const indicators = assessment.edition.indicators.map(({ id }) => id);
  return done({
    byIndicator: Object.fromEntries(indicators.map((id) => [id, at(id)])) as Record<string, Discussion>,
    team: team.filter(({ role }) => role !== "reader").map(({ id, name }) => ({ id, name })),
    me: own,
  });
});
