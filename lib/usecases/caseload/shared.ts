import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { assessment } from "#db/schema/assessment.ts";
import { consent } from "#db/schema/consent.ts";
import { organisation } from "#db/schema/organisation.ts";
import type { Actor } from "#lib/authz/actor.ts";
import { findCase, type SparringCase } from "#lib/usecases/sparring/case.ts";

/** The cases of one cluster that are shared now, the newest round first; there is at least one. */
export type SharedCluster = { newest: SparringCase; earlier: SparringCase[] };

/** The clusters that share an assessment with CED now. Whether the caller may see a case is asked of the case itself. */
export async function sharedClusters(reader: Reader, actor: Actor): Promise<SharedCluster[]> {
  const rows = await reader
    .select({ id: assessment.id })
    .from(consent)
    .innerJoin(assessment, eq(assessment.id, consent.assessmentId))
    .innerJoin(organisation, eq(organisation.id, consent.organisationId))
    .where(and(eq(consent.purpose, "sparring"), isNull(consent.withdrawnAt), isNull(organisation.deletedAt)))
    .orderBy(desc(assessment.startedAt), desc(assessment.id));
  const found = await Promise.all(rows.map(({ id }) => findCase(reader, actor, id)));
  const cases = found.flatMap((one) => (one?.shared === true ? [one] : []));
  return [...Map.groupBy(cases, ({ organisation: whose }) => whose).values()].flatMap(([newest, ...earlier]) =>
    newest === undefined ? [] : [{ newest, earlier }],
  );
}
