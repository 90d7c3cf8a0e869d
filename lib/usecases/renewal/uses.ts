import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { freshnessOf } from "#lib/domain/evidence/freshness.ts";
import type { UsedEvidence } from "#lib/domain/evidence/needs.ts";

type Use = typeof evidenceUse.$inferSelect & { documentDate: string | null };

/** The documents used in an assessment, without those that have been removed since. */
export async function usesOf(reader: Reader, assessment: string): Promise<Use[]> {
  const rows = await reader
    .select({ use: evidenceUse, documentDate: evidence.documentDate })
    .from(evidenceUse)
    .innerJoin(evidence, eq(evidence.id, evidenceUse.evidenceId))
    .where(and(eq(evidenceUse.assessmentId, assessment), isNull(evidence.removedAt)));
  return rows.map(({ use, documentDate }) => ({ ...use, documentDate }));
}

/** The same by indicator, as the domain judges them; undefined where the round used none, so that nothing is known of their age. */
export function usedByIndicator(uses: readonly Use[]): Record<string, UsedEvidence[]> | undefined {
  if (uses.length === 0) return undefined;
  const byIndicator = Map.groupBy(uses, ({ indicatorId }) => indicatorId);
  return Object.fromEntries(
    [...byIndicator].map(([id, used]) => [
      id,
      used.map(({ evidenceId, kind, documentDate }) => ({ evidence: evidenceId, kind, documentDate })),
    ]),
  );
}

/** Whether a document is still young enough to go along into a new round; one without a date goes along and is judged there. */
export function isStillFresh({ indicators }: Pick<EditionDocument, "indicators">, use: Use, today: string): boolean {
  const asked = indicators.find(({ id }) => id === use.indicatorId)?.evidence?.find(({ kind }) => kind === use.kind);
  const aging = { documentDate: use.documentDate, maxAgeMonths: asked?.maxAgeMonths ?? null, auditDay: null, today };
  return freshnessOf(aging).state !== "too-old";
}
