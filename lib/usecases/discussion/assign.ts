import "server-only";
import { and, eq } from "drizzle-orm";
import { assignment } from "#db/schema/assessment.ts";
import { Assignment } from "#lib/domain/discussion/schema.ts";
import { fault } from "#lib/domain/fault.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { teamOf } from "#lib/usecases/organisations/team.ts";

/** Asks a colleague who may answer to answer an indicator, in place of whoever was asked before; `person` null asks nobody. */
export const assign = verb("assessment.discuss", Assignment, async (context, { assessment: id, indicator, person }) => {
  const assessment = await findAssessment(context.database.reader, context.actor, id);
  if (assessment === null || !context.may(assessment) || !assessment.edition.positions.has(indicator)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const team = (await teamOf(writer, assessment.organisation)).filter(({ role }) => role !== "reader");
    if (person !== null && !team.some((mate) => mate.id === person)) return refuse("invalid", [fault(["person"], "not-a-colleague")]);
    if (person === null)
      await writer.delete(assignment).where(and(eq(assignment.assessmentId, assessment.id), eq(assignment.indicatorId, indicator)));
    else {
      const set = { personId: person, assignedBy: personOf(context), assignedAt: context.clock() };
      const target = [assignment.assessmentId, assignment.indicatorId];
      await writer
        .insert(assignment)
        .values({ assessmentId: assessment.id, indicatorId: indicator, ...set })
        .onConflictDoUpdate({ target, set });
    }
    const { organisation } = assessment;
    await audit(writer, context, "assessment.discuss", { organisation, subject: assessment.id, detail: { indicator, assigned: person } });
    return done({ person });
  });
});
