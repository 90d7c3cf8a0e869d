import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { answer, assessment, snapshot } from "#db/schema/assessment.ts";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import type { Actor } from "#lib/authz/actor.ts";
import { parseAnswers } from "#lib/domain/assessment/check.ts";
import { listKey } from "#lib/domain/assessment/parts.ts";
import type { Improvement } from "#lib/domain/assessment/schema.ts";
import type { Edition } from "#lib/domain/edition/edition.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import type { Document } from "#lib/domain/improvement/evidence.ts";
import { type Snapshot, takeSnapshot } from "#lib/domain/snapshot/schema.ts";
import { answersDocument } from "#lib/usecases/assessments/answers.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import { prepared } from "#lib/usecases/editions/prepared.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";
import { findSnapshot } from "#lib/usecases/snapshots/find.ts";

/** A moment that improvements are held against: a snapshot, or with the id `now` the open round as it stands today. */
export type Point = {
  id: string;
  assessment: string;
  takenAt: Date;
  snapshot: Snapshot;
  edition: Edition;
  document: EditionDocument;
};

/** The open round as it would be submitted today; null where none is open. */
export async function openPoint(reader: Reader, actor: Actor, organisation: OrganisationScope, today: string): Promise<Point | null> {
  const open = and(eq(assessment.organisationId, organisation), eq(assessment.state, "open"));
  const [row] = await reader.select({ id: assessment.id }).from(assessment).where(open);
  const round = row === undefined ? null : await findAssessment(reader, actor, row.id);
  if (round === null) return null;
  const parsed = parseAnswers(round.edition, await answersDocument(reader, round.id, today));
  if (!parsed.ok) throw new Error(`what is saved of assessment ${round.id} has faults: ${JSON.stringify(parsed.faults)}`);
  const { id: editionId, ...identity } = round.edition.identity;
  const { document } = await prepared(reader, { editionId, ...identity });
  const taken = takeSnapshot(round.edition, parsed.value);
  return { id: "now", assessment: round.id, takenAt: new Date(today), snapshot: taken, edition: round.edition, document };
}

/** The snapshots of an organisation, the newest first. */
export async function snapshotPoints(reader: Reader, actor: Actor, organisation: OrganisationScope): Promise<Point[]> {
  const rows = await reader
    .select({ id: snapshot.id })
    .from(snapshot)
    .where(eq(snapshot.organisationId, organisation))
    .orderBy(desc(snapshot.takenAt));
  const found = await Promise.all(rows.map(({ id }) => findSnapshot(reader, actor, id)));
  return found.flatMap((one) => (one === null ? [] : [one]));
}

/** The documents used at a round, by indicator, each once. */
export async function documentsAt(reader: Reader, organisation: OrganisationScope, round: string): Promise<Record<string, Document[]>> {
  const rows = await reader
    .selectDistinct({
      ...{ indicator: evidenceUse.indicatorId, evidence: evidence.id },
      ...{ title: evidence.title, documentDate: evidence.documentDate },
    })
    .from(evidenceUse)
    .innerJoin(evidence, eq(evidence.id, evidenceUse.evidenceId))
    .where(and(eq(evidenceUse.assessmentId, round), eq(evidence.organisationId, organisation), isNull(evidence.removedAt)));
  const byIndicator = Map.groupBy(rows, ({ indicator }) => indicator);
  return Object.fromEntries([...byIndicator].map(([indicator, of]) => [indicator, of.map(({ indicator: _, ...document }) => document)]));
}

/** The improvements saved in a round, with the version that a change must name. */
export async function savedImprovements(reader: Reader, round: string): Promise<{ saved: Improvement[]; version: number }> {
  const at = and(eq(answer.assessmentId, round), eq(answer.part, "improvements"), eq(answer.key, listKey));
  const [row] = await reader.select({ value: answer.value, version: answer.version }).from(answer).where(at);
  return { saved: (row?.value ?? []) as Improvement[], version: row?.version ?? 0 };
}
