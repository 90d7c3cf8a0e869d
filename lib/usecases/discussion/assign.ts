import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { assignment } from "#db/schema/assessment.ts";
import { Assignment } from "#lib/domain/discussion/schema.ts";
import { fault } from "#lib/domain/fault.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { teamOf } from "#lib/usecases/organisations/team.ts";
import { enqueueAssigned } from "./tell-assigned.ts";

/**
 * Asks a colleague who may answer to answer an indicator, in place of whoever was asked before; `person` null asks nobody.
 * Somebody else is told by mail, in one letter for what the caller gives them within ten minutes.
 */
export const assign = verb("assessment.discuss", Assignment, async (context, { assessment: id, indicator, person }) => {
  const assessment = await findAssessment(context.database.reader, context.actor, id);
  if (assessment === null || !context.may(assessment) || !assessment.edition.positions.has(indicator)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const team = (await teamOf(writer, assessment.organisation)).filter(({ role }) => role !== "reader");
    if (person !== null && !team.some((mate) => mate.id === person)) return refuse("invalid", [fault(["person"], "not-a-colleague")]);
    if (person === null)
      await writer.delete(assignment).where(and(eq(assignment.assessmentId, assessment.id), eq(assignment.indicatorId, indicator)));
    else {
      const [by, now] = [personOf(context), context.clock()];
      const set = { personId: person, assignedBy: by, assignedAt: now };
      const target = [assignment.assessmentId, assignment.indicatorId];
      // Who has it already keeps it from whoever gave it first.
      const { rowsAffected } = await writer
        .insert(assignment)
        .values({ assessmentId: assessment.id, indicatorId: indicator, ...set })
        .onConflictDoUpdate({ target, set, setWhere: ne(assignment.personId, person) });
      if (rowsAffected === 1 && person !== by) await enqueueAssigned(writer, { assessment: assessment.id, by, to: person }, now);
    }
    const { organisation } = assessment;
    await audit(writer, context, "assessment.discuss", { organisation, subject: assessment.id, detail: { indicator, assigned: person } });
    return done({ person });
  });
});
