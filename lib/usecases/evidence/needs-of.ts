import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { assessment } from "#db/schema/assessment.ts";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import { evidenceStateOf, type Need } from "#lib/domain/evidence/needs.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";
import { editionOf } from "./open-round.ts";

/** What one indicator asks for and what is there of it, with the titles of the documents used. */
export type IndicatorEvidence = { needs: Need[]; documents: { evidence: string; title: string; kind: string; place: string | null }[] };

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
  const [found] = await reader
    .select()
    .from(assessment)
    .where(and(eq(assessment.id, assessmentId), eq(assessment.organisationId, organisation)));
  if (found === undefined) return {};
  const [edition, used] = await Promise.all([
    editionOf(reader, found),
    reader
      .select({
        indicator: evidenceUse.indicatorId,
        kind: evidenceUse.kind,
        place: evidenceUse.place,
        evidence: evidence.id,
        title: evidence.title,
        documentDate: evidence.documentDate,
      })
      .from(evidenceUse)
      .innerJoin(evidence, eq(evidence.id, evidenceUse.evidenceId))
      .where(and(eq(evidenceUse.assessmentId, assessmentId), eq(evidence.organisationId, organisation), isNull(evidence.removedAt))),
  ]);
  const byIndicator = Map.groupBy(used, ({ indicator }) => indicator);
  return Object.fromEntries(
    edition.indicators.flatMap((indicator): [string, IndicatorEvidence][] => {
      const uses = byIndicator.get(indicator.id) ?? [];
      const needs = evidenceStateOf(indicator, uses, { auditDay: found.auditDay, today });
      const documents = uses.map(({ evidence: id, title, kind, place }) => ({ evidence: id, title, kind, place }));
      return needs.length + documents.length > 0 ? [[indicator.id, { needs, documents }]] : [];
    }),
  );
}
