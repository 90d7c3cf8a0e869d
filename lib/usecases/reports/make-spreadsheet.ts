import "server-only";
import type { Report } from "#lib/domain/report/report.ts";
import { type SheetPage, writeWorkbook } from "#lib/platform/spreadsheet.ts";
import { reportFileName } from "./file-name.ts";
import type { Maker } from "./maker.ts";
import { mediaTypes } from "./media-types.ts";
import { evidenceSheet, independenceSheet, planSheet } from "./sheets/around.ts";
import { officialSheet, selfSheet, sparringSheet } from "./sheets/series.ts";
import { aboutSheet, dimensionsSheet, gatesSheet, pointsSheet } from "./sheets/standing.ts";

/** The sheets of a report: figures as numbers, days as days, and each of the three series on one of its own. */
function sheetsOf(report: Report): SheetPage[] {
  const plan = planSheet(report);
  return [
    ...[aboutSheet(report), pointsSheet(report), dimensionsSheet(report)],
    ...[selfSheet(report), sparringSheet(report), officialSheet(report)],
    ...[gatesSheet(report), evidenceSheet(report), ...(plan === null ? [] : [plan]), independenceSheet(report)],
  ];
}

/** The bytes of a report's workbook. */
export function spreadsheetOf(report: Report): Promise<Uint8Array> {
  return writeWorkbook(sheetsOf(report), { title: report.head.title, madeAt: new Date(report.head.madeAt) });
}

/** The report as a spreadsheet (XLSX). */
export const makeSpreadsheet: Maker = async (_, report) => ({
  ...{ bytes: await spreadsheetOf(report), fileName: reportFileName(report, ".xlsx"), mediaType: mediaTypes.spreadsheet },
});
