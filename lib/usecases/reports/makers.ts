import "server-only";
import type { ReportKind } from "#lib/domain/report/report.ts";
import { makesDossier } from "./dossier/make-dossier.ts";
import { makePdf } from "./make-pdf.ts";
import { makeSpreadsheet } from "./make-spreadsheet.ts";
import { makeWord } from "./make-word.ts";
import type { Maker } from "./maker.ts";

/** What makes each kind of file; a kind without one does not compile. */
export const makers: Readonly<Record<ReportKind, Maker>> = {
  pdf: makePdf,
  spreadsheet: makeSpreadsheet,
  word: makeWord,
  dossier: makesDossier({ pdf: makePdf }),
};
