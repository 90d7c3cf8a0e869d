import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import { freshnessOf } from "#lib/domain/evidence/freshness.ts";
import type { ReportEvidence } from "#lib/domain/report/report.ts";
import { translator } from "#lib/i18n/text.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";
import type { Spoken } from "./words.ts";

type Row = { document: typeof evidence.$inferSelect; use: typeof evidenceUse.$inferSelect };

function fileOf({ fileName, mediaType, size, hash }: Row["document"]): ReportEvidence["file"] {
  if (fileName === null || mediaType === null || size === null || hash === null) return null;
  return { name: fileName, mediaType, size, hash };
}

function evidenceOfRow(
  { locale, words, basis }: Spoken,
  { document, use }: Row,
  days: { auditDay: string | null; today: string },
): ReportEvidence {
  const asked = basis.document.indicators.find(({ id }) => id === use.indicatorId)?.evidence?.find(({ kind }) => kind === use.kind);
  const freshness = freshnessOf({ documentDate: document.documentDate, maxAgeMonths: asked?.maxAgeMonths ?? null, ...days });
  const tooOldOn = "tooOldOn" in freshness ? freshness.tooOldOn : null;
  const age = freshness.state;
  return {
    ...{ id: document.id, title: document.title, titleEn: document.titleEn, kind: use.kind, kindTitle: asked?.title?.[locale] ?? use.kind },
    ...{ documentDate: document.documentDate, age, tooOldOn },
    ageText: translator(locale, "evidence.freshness")(age, { day: words.date(tooOldOn ?? "") }),
    ...{ place: use.place, note: use.note, noteEn: use.noteEn, link: document.link, file: fileOf(document) },
  };
}

/** The documents of an assessment by indicator, each as it is used there; what was removed is not among them. */
export async function reportEvidence(
  reader: Reader,
  { id, organisation }: Pick<SparringCase, "id" | "organisation">,
  spoken: Spoken,
  days: { auditDay: string | null; today: string },
): Promise<ReadonlyMap<string, ReportEvidence[]>> {
  const rows = await reader
    .select({ document: evidence, use: evidenceUse })
    .from(evidenceUse)
    .innerJoin(evidence, eq(evidence.id, evidenceUse.evidenceId))
    .where(and(eq(evidenceUse.assessmentId, id), eq(evidence.organisationId, organisation), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.title), asc(evidence.id), asc(evidenceUse.kind));
  const byIndicator = Map.groupBy(rows, ({ use }) => use.indicatorId);
  return new Map([...byIndicator].map(([indicator, used]) => [indicator, used.map((row) => evidenceOfRow(spoken, row, days))]));
}
