import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { snapshot } from "#db/schema/assessment.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import type { Actor } from "#lib/authz/actor.ts";
import type { Answers } from "#lib/domain/assessment/schema.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import type { Snapshot } from "#lib/domain/snapshot/schema.ts";
import { type Prepared, prepared } from "#lib/usecases/editions/prepared.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

/** What was frozen when an assessment was submitted, with the edition it was scored by. */
export type Frozen = {
  id: string;
  organisation: OrganisationScope;
  assessment: string;
  takenAt: Date;
  snapshot: Snapshot;
} & Prepared;

type Row = typeof snapshot.$inferSelect & { rulesDigest: string };

/** A snapshot's row with its parts read; they were checked before they were written and cannot have changed. */
async function thawed(reader: Reader, row: Row): Promise<Frozen> {
  const { editionId, revision, digest, engine, rulesDigest } = row;
  const answers = JSON.parse(row.answers) as Answers;
  const result = JSON.parse(row.result) as Result;
  return {
    ...{ id: row.id, organisation: row.organisationId as OrganisationScope, assessment: row.assessmentId, takenAt: row.takenAt },
    snapshot: { edition: editionId, revision, digest, engine, answers, result },
    ...(await prepared(reader, { editionId, revision, digest, rulesDigest })),
  };
}

/** The snapshot of an id, for somebody who belongs to its organisation; null for everybody else. */
export async function findSnapshot(reader: Reader, actor: Actor, id: string): Promise<Frozen | null> {
  if (actor.kind !== "person") return null;
  const [found] = await reader
    .select({ row: snapshot, rulesDigest: editionRevision.rulesDigest })
    .from(snapshot)
    .innerJoin(editionRevision, and(eq(editionRevision.editionId, snapshot.editionId), eq(editionRevision.revision, snapshot.revision)))
    .where(eq(snapshot.id, id));
  if (found === undefined || !actor.memberships.some(({ organisation }) => organisation === found.row.organisationId)) return null;
  return thawed(reader, { ...found.row, rulesDigest: found.rulesDigest });
}

/** What was frozen when an assessment was submitted, whoever asks; only for who has looked elsewhere whether they may (sparring/case.ts). */
export async function frozenOf(reader: Reader, assessment: string): Promise<Frozen | null> {
  const [found] = await reader
    .select({ row: snapshot, rulesDigest: editionRevision.rulesDigest })
    .from(snapshot)
    .innerJoin(editionRevision, and(eq(editionRevision.editionId, snapshot.editionId), eq(editionRevision.revision, snapshot.revision)))
    .where(eq(snapshot.assessmentId, assessment))
    .orderBy(desc(snapshot.takenAt))
    .limit(1);
  return found === undefined ? null : thawed(reader, { ...found.row, rulesDigest: found.rulesDigest });
}
