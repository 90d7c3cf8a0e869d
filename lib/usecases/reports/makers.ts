import "server-only";
import type { ReportKind } from "#lib/domain/report/report.ts";
import { makePdf } from "./make-pdf.ts";
import type { Maker } from "./maker.ts";

/** What makes each kind of file; a kind without one does not compile. */
export const makers: Readonly<Record<ReportKind, Maker>> = { pdf: makePdf };
