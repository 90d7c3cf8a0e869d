import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { preparedOn } from "#db/prepared.ts";
import { assessment } from "#db/schema/assessment.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import { evidenceStateOf, type Need } from "#lib/domain/evidence/needs.ts";
import { prepared } from "#lib/usecases/editions/prepared.ts";
import { ofAssessment } from "#lib/usecases/editions/standing.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

/** A document at an indicator: what it is called, where in it to look and what for, in Danish and in English. */
type UsedDocument = {
  evidence: string;
  title: string;
  titleEn: string | null;
  kind: string;
  place: string | null;
  note: string | null;
  noteEn: string | null;
};

/** What one indicator asks for and what is there of it. */
export type IndicatorEvidence = { needs: Need[]; documents: UsedDocument[] };

const [round, owner] = [sql.placeholder("assessment"), sql.placeholder("organisation")];

const ownRound = preparedOn((reader) =>
  reader
    .select({
      ...{ editionId: assessment.editionId, revision: assessment.revision, auditDay: assessment.auditDay },
      ...{ digest: editionRevision.digest, rulesDigest: editionRevision.rulesDigest },
    })
    .from(assessment)
    .innerJoin(editionRevision, ofAssessment)
    .where(and(eq(assessment.id, round), eq(assessment.organisationId, owner)))
    .prepare(),
);

const usedRows = preparedOn((reader) =>
  reader
    .select({
      indicator: evidenceUse.indicatorId,
      kind: evidenceUse.kind,
      place: evidenceUse.place,
      note: evidenceUse.note,
      noteEn: evidenceUse.noteEn,
      evidence: evidence.id,
      title: evidence.title,
      titleEn: evidence.titleEn,
      documentDate: evidence.documentDate,
    })
    .from(evidenceUse)
    .innerJoin(evidence, eq(evidence.id, evidenceUse.evidenceId))
    .where(and(eq(evidenceUse.assessmentId, round), eq(evidence.organisationId, owner), isNull(evidence.removedAt)))
    .prepare(),
);

/**
 * The evidence of an assessment by indicator: for every kind that its edition asks for, whether it is there and young
 * enough on the audit day and on `today` (YYYY-MM-DD). Indicators that ask for nothing are left out; an assessment of
 * another organisation gives nothing at all.
 */
export async function evidenceOf(
  reader: Reader,
  organisation: OrganisationScope,
  assessmentId: string,
  today: string,
): Promise<Record<string, IndicatorEvidence>> {
  const asked = { assessment: assessmentId, organisation };
  const [[found], used] = await Promise.all([ownRound(reader).all(asked), usedRows(reader).all(asked)]);
  if (found === undefined) return {};
  const { document: edition } = await prepared(reader, found);
  const byIndicator = Map.groupBy(used, ({ indicator }) => indicator);
  return Object.fromEntries(
    edition.indicators.flatMap((indicator): [string, IndicatorEvidence][] => {
      const uses = byIndicator.get(indicator.id) ?? [];
      const needs = evidenceStateOf(indicator, uses, { auditDay: found.auditDay, today });
      const documents = uses.map(({ indicator: _, documentDate: __, ...used }) => used);
      return needs.length + documents.length > 0 ? [[indicator.id, { needs, documents }]] : [];
    }),
  );
}
