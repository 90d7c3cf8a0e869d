import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { assessorAssignment, sparred } from "#db/schema/independence.ts";
import { organisation, programmeRole } from "#db/schema/organisation.ts";
import { registerCluster } from "#db/schema/register.ts";
import * as z from "#lib/domain/zod.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";
import { independenceMonths } from "./days.ts";

/** Who of CED sparred with a cluster, on how many days and when last; the newest first. The statement of a dossier. */
export async function sparringWith(reader: Reader, cluster: string) {
  return reader
    .select({ person: sparred.personId, name: person.name, days: sql<number>`count(*)`, last: sql<string>`max(${sparred.day})` })
    .from(sparred)
    .innerJoin(person, eq(person.id, sparred.personId))
    .where(eq(sparred.clusterId, cluster))
    .groupBy(sparred.personId)
    .orderBy(desc(sql`max(${sparred.day})`), asc(person.name));
}

/** Everybody of CED who sparred with any cluster, who is named as assessor, and the period that keeps the two apart. */
export const readIndependence = verb("independence.read", z.strictObject({}), async (context) => {
  const { reader } = context.database;
  const [record, assignments, people, clusters, months] = await Promise.all([
    reader
      .select({
        ...{
          cluster: sparred.clusterId,
          clusterName: sql<string>`max(${sparred.clusterName})`,
          person: sparred.personId,
          name: person.name,
        },
        ...{ days: sql<number>`count(*)`, last: sql<string>`max(${sparred.day})` },
      })
      .from(sparred)
      .innerJoin(person, eq(person.id, sparred.personId))
      .groupBy(sparred.clusterId, sparred.personId)
      .orderBy(desc(sql`max(${sparred.day})`)),
    reader
      .select({
        ...{ id: assessorAssignment.id, clusterName: assessorAssignment.clusterName, label: assessorAssignment.label },
        ...{ auditDay: assessorAssignment.auditDay, person: assessorAssignment.personId, name: person.name },
        ...{ exceptionReason: assessorAssignment.exceptionReason, endedAt: assessorAssignment.endedAt },
      })
      .from(assessorAssignment)
      .innerJoin(person, eq(person.id, assessorAssignment.personId))
      .orderBy(desc(assessorAssignment.auditDay)),
    reader
      .selectDistinct({ id: person.id, name: person.name })
      .from(programmeRole)
      .innerJoin(person, eq(person.id, programmeRole.personId))
      .where(inArray(programmeRole.role, ["benchmarker", "analyst", "admin"]))
      .orderBy(asc(person.name)),
    // Who sparred with CED, or stands in the public register: no other cluster is named to CED.
    reader
      .selectDistinct({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .leftJoin(sparred, eq(sparred.clusterId, organisation.id))
      .leftJoin(registerCluster, and(eq(registerCluster.secretariatId, organisation.id), isNull(registerCluster.removedAt)))
      .where(and(isNull(organisation.deletedAt), or(isNotNull(sparred.clusterId), isNotNull(registerCluster.id))))
      .orderBy(asc(organisation.name)),
    independenceMonths(reader),
  ]);
  return done({
    record,
    assignments: assignments.map(({ endedAt, ...one }) => ({ ...one, endedAt: endedAt?.toISOString() ?? null })),
    months,
    /** Who and what can be chosen, for those who may assign. */
    choices: context.can("assessor.assign", { person: null }) ? { people, clusters } : null,
  });
});
