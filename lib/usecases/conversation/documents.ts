import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";

/** A document that a request can be settled with. */
export type Offered = { id: string; title: string; titleEn: string | null };

/** The documents used in the assessment of a case with the indicators they serve, by title; none that was removed. */
export async function documentsOf(
  reader: Reader,
  { id, organisation }: Pick<SparringCase, "id" | "organisation">,
): Promise<(Offered & { indicator: string })[]> {
  const used = and(eq(evidenceUse.assessmentId, id), eq(evidence.organisationId, organisation), isNull(evidence.removedAt));
  return reader
    .selectDistinct({ id: evidence.id, title: evidence.title, titleEn: evidence.titleEn, indicator: evidenceUse.indicatorId })
    .from(evidenceUse)
    .innerJoin(evidence, eq(evidence.id, evidenceUse.evidenceId))
    .where(used)
    .orderBy(asc(evidence.title), asc(evidence.id));
}

/** Those that answer a request: the ones at its indicator, or any of the assessment where it names none. */
export function answering(documents: readonly (Offered & { indicator: string })[], indicator: string | null): Offered[] {
  const at = documents.filter((one) => indicator === null || one.indicator === indicator);
  return [...new Map(at.map(({ id, title, titleEn }) => [id, { id, title, titleEn }])).values()];
}
