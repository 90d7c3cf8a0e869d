import "server-only";
import type { DossierDocument } from "#lib/domain/report/dossier.ts";
import type { Report, ReportEvidence, ReportIndicator } from "#lib/domain/report/report.ts";
import { translator } from "#lib/i18n/text.ts";
import { type SheetPage, writeWorkbook } from "#lib/platform/spreadsheet.ts";
import { type Column, dayCell, pageOf } from "../sheets/page.ts";
import { inEnglish } from "./texts.ts";

/** The same report in both languages, and where each document lies in the archive; null where it could not be taken along. */
export type Both = { da: Report; en: Report; documents: readonly DossierDocument[] };

const both = (danish: string, english: string) => (danish === english ? danish : `${danish} / ${english}`);
type Pair = { da: ReportIndicator; en: ReportIndicator };

function whereIs({ documents }: Both, { id, link, place }: ReportEvidence): string {
  const path = documents.find(({ evidence }) => evidence === id)?.path ?? link ?? "–";
  return place === null || place === "" ? path : `${path} (${place})`;
}

function answersPage(all: Both): SheetPage {
  const [da, en] = [translator("da", "reportFiles"), translator("en", "reportFiles")];
  const english = new Map(all.en.indicators.map((indicator) => [indicator.id, indicator]));
  const pairs = all.da.indicators.flatMap((indicator): Pair[] => {
    const other = english.get(indicator.id);
    return other === undefined ? [] : [{ da: indicator, en: other }];
  });
  const columns: Column<Pair>[] = [
    [both(da("columns.id"), en("columns.id")), "text", (pair) => pair.da.id, 9],
    [da("columns.indicator"), "text", (pair) => pair.da.title],
    [en("columns.indicator"), "text", (pair) => pair.en.title],
    [da("columns.answer"), "text", (pair) => pair.da.answer, 50],
    [en("columns.answer"), "text", (pair) => pair.en.answer, 50],
    [both(da("columns.low"), en("columns.low")), "number", (pair) => pair.da.points.self?.low ?? null],
    [both(da("columns.high"), en("columns.high")), "number", (pair) => pair.da.points.self?.high ?? null],
    [both(da("columns.max"), en("columns.max")), "number", (pair) => pair.da.max],
    [both(da("sheets.evidence"), en("sheets.evidence")), "text", (pair) => pair.da.evidence.map((use) => whereIs(all, use)).join("\n"), 60],
  ];
  return pageOf(`${da("sheets.copy")} - ${en("sheets.copy")}`, columns, pairs);
}

function documentsPage(all: Both): SheetPage {
  const [da, en] = [translator("da", "reportFiles"), translator("en", "reportFiles")];
  const rows = all.da.indicators.flatMap(({ id, evidence }) => evidence.map((use) => ({ id, use })));
  const columns: Column<(typeof rows)[number]>[] = [
    [both(da("columns.id"), en("columns.id")), "text", ({ id }) => id, 9],
    [da("columns.title"), "text", ({ use }) => use.title, 40],
    [en("columns.titleEn"), "text", ({ use }) => inEnglish(use.titleEn, use.title), 40],
    [both(da("columns.documentDate"), en("columns.documentDate")), "day", ({ use }) => dayCell(use.documentDate), 18],
    [both(da("columns.place"), en("columns.place")), "text", ({ use }) => use.place, 18],
    [da("columns.note"), "text", ({ use }) => use.note, 40],
    [en("columns.noteEn"), "text", ({ use }) => inEnglish(use.noteEn, use.note ?? ""), 40],
    [both(da("columns.file"), en("columns.file")), "text", ({ use }) => whereIs(all, { ...use, place: null }), 60],
  ];
  return pageOf(`${da("sheets.documents")} - ${en("sheets.documents")}`, columns, rows);
}

/**
 * The bytes of the copy sheet: what the assessor's online form asks for, in its order and in both languages, with where the
 * evidence lies; a second sheet has the documents with titles and notes in English, marked where there are none.
 */
export function copySheetOf(all: Both): Promise<Uint8Array> {
  const { title, madeAt } = all.da.head;
  return writeWorkbook([answersPage(all), documentsPage(all)], { title, madeAt: new Date(madeAt) });
}
