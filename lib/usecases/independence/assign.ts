import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { assessorAssignment } from "#db/schema/independence.ts";
import { organisation, programmeFact, programmeRole } from "#db/schema/organisation.ts";
import { fault } from "#lib/domain/fault.ts";
import { standsAgainst } from "#lib/domain/independence/guard.ts";
import { EndedAssessor, IndependencePeriod, NewAssessor } from "#lib/domain/independence/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { independenceMonths, sparredOn } from "./days.ts";

async function worksAtCed(reader: Reader, person: string): Promise<boolean> {
  const held = and(eq(programmeRole.personId, person), inArray(programmeRole.role, ["benchmarker", "analyst", "admin"]));
  return (await reader.select({ person: programmeRole.personId }).from(programmeRole).where(held)).length > 0;
}

/**
 * Names somebody of CED as assessor of a cluster. Who sparred with it within the period is refused with the day that stands
 * against it (`sparred-recently`), unless a reason for an exception is given, which is kept. Nobody names themselves
 * (`own-role`).
 */
export const assignAssessor = verb(
  "assessor.assign",
  NewAssessor,
  async (context, { cluster, person, label, auditDay, exceptionReason }) => {
    if (!context.may({ person })) return refuse("own-role");
    return context.database.write(async (writer) => {
      const [whose] = await writer.select().from(organisation).where(eq(organisation.id, cluster));
      if (whose === undefined) return refuse("invalid", [fault(["cluster"], "required")]);
      if (!(await worksAtCed(writer, person))) return refuse("invalid", [fault(["person"], "required")]);
      const against = standsAgainst(await sparredOn(writer, cluster, person), auditDay, await independenceMonths(writer));
      const reason = exceptionReason.trim();
      if (against !== null && reason === "")
        return refuse("sparred-recently", [fault(["exceptionReason"], "sparred-on", { day: against })]);
      const [id, assignedBy, assignedAt] = [randomUUID(), personOf(context), context.clock()];
      await writer.insert(assessorAssignment).values({
        ...{ id, clusterId: cluster, clusterName: whose.name, personId: person, label, auditDay, assignedBy, assignedAt },
        exceptionReason: against === null ? null : reason,
      });
      await audit(writer, context, "assessor.assign", { subject: id, detail: { person, label, exception: against !== null } });
      return done({ id });
    });
  },
);

/** Ends an assignment; it stays in the record. */
export const endAssessor = verb("assessor.assign", EndedAssessor, async (context, { id }) =>
  context.database.write(async (writer) => {
    const [found] = await writer.select().from(assessorAssignment).where(eq(assessorAssignment.id, id));
    if (found === undefined || !context.may({ person: found.personId })) return refuse("not-found");
    const { rowsAffected } = await writer
      .update(assessorAssignment)
      .set({ endedAt: context.clock(), endedBy: personOf(context) })
      .where(and(eq(assessorAssignment.id, id), isNull(assessorAssignment.endedAt)));
    if (rowsAffected !== 1) return refuse("not-found");
    await audit(writer, context, "assessor.assign", { subject: id, detail: { ended: true } });
    return done(null);
  }),
);

/** Sets for how many months sparring stands against assessing. */
export const setIndependencePeriod = verb("assessor.assign", IndependencePeriod, async (context, { months }) =>
  context.database.write(async (writer) => {
    if (!context.may({ person: null })) return refuse("not-found");
    const [key, value] = ["independence-months" as const, String(months)];
    await writer.insert(programmeFact).values({ key, value }).onConflictDoUpdate({ target: programmeFact.key, set: { value } });
    await audit(writer, context, "assessor.assign", { detail: { months } });
    return done(null);
  }),
);
