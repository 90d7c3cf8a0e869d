import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { freshnessOf } from "#lib/domain/evidence/freshness.ts";
import { evidenceStateOf } from "#lib/domain/evidence/needs.ts";
import type { CaseDocument, EvidenceAt } from "#lib/domain/sparring/view.ts";
import type { SparringCase } from "./case.ts";

/** In SQL: a document that is used in a case, is its secretariat's and has not been removed. */
export function usedIn({ id, organisation }: Pick<SparringCase, "id" | "organisation">) {
  return and(eq(evidenceUse.assessmentId, id), eq(evidence.organisationId, organisation), isNull(evidence.removedAt));
}

/** The evidence of a case by indicator of its edition, judged on the audit day and on `today` (YYYY-MM-DD). */
export async function evidenceIn(
  reader: Reader,
  found: SparringCase,
  edition: EditionDocument,
  today: string,
): Promise<ReadonlyMap<string, EvidenceAt>> {
  const rows = await reader
    .select({ use: evidenceUse, document: evidence })
    .from(evidenceUse)
    .innerJoin(evidence, eq(evidence.id, evidenceUse.evidenceId))
    .where(usedIn(found))
    .orderBy(asc(evidence.title), asc(evidence.id));
  const { auditDay } = found;
  const at = (indicator: EditionDocument["indicators"][number]): EvidenceAt => {
    const { id, evidence: asked = [] } = indicator;
    const documents = rows.flatMap(({ use, document }): CaseDocument[] => {
      if (use.indicatorId !== id) return [];
      const maxAgeMonths = asked.find(({ kind }) => kind === use.kind)?.maxAgeMonths ?? null;
      const { documentDate, title, titleEn, link, fileName, size } = document;
      return [
        {
          ...{ id: document.id, title, titleEn, kind: use.kind, documentDate, place: use.place, note: use.note, noteEn: use.noteEn, link },
          freshness: freshnessOf({ documentDate, maxAgeMonths, auditDay, today }),
          file: fileName === null || size === null ? null : { name: fileName, size },
        },
      ];
    });
    const uses = documents.map((one) => ({ evidence: one.id, kind: one.kind, documentDate: one.documentDate }));
    const needs = evidenceStateOf(indicator, uses, { auditDay, today });
    const titleOf = (kind: string) => asked.find((one) => one.kind === kind)?.title ?? { da: kind, en: kind };
    return { documents, needs: needs.map((need) => ({ ...need, title: titleOf(need.kind) })) };
  };
  return new Map(edition.indicators.map((indicator) => [indicator.id, at(indicator)]));
}
