import "server-only";
import { createHash } from "node:crypto";
import { danishDate } from "#lib/domain/date.ts";
import {
  type DossierDocument,
  type DossierFile,
  type DossierManifest,
  type DossierMissing,
  dossierDocuments,
} from "#lib/domain/report/dossier.ts";
import type { Report } from "#lib/domain/report/report.ts";
import { receiptJson } from "#lib/domain/scoring/receipt.ts";
import { translator } from "#lib/i18n/text.ts";
import { type Packed, zipOf } from "#lib/platform/archive.ts";
import { fileStore } from "#lib/platform/files/open.ts";
import { type FileStore, mostLargeBytes } from "#lib/platform/files/store.ts";
import { basisOf } from "../basis.ts";
import { ReportFailed } from "../failed.ts";
import { reportFileName } from "../file-name.ts";
import { spreadsheetOf } from "../make-spreadsheet.ts";
import type { Maker, MakerContext } from "../maker.ts";
import { mediaTypes } from "../media-types.ts";
import { reportOf } from "../view.ts";
import { copySheetOf } from "./copy-sheet.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import { linksText, missingText } from "./texts.ts";

type Deps = { pdf: Maker; open?: () => Promise<FileStore> };
type Wanted = {
  context: MakerContext;
  report: Report;
  progress: (percent: number) => Promise<void>;
  deps: Required<Deps>;
  /** Filled while the documents are read. */
  missing: DossierMissing[];
};
type Content = string | Uint8Array;

const sizeOf = (content: Content) => (typeof content === "string" ? Buffer.byteLength(content) : content.length);
const sha256Of = (content: Content) => createHash("sha256").update(content).digest("hex");

function manifestOf({ head }: Report, files: DossierFile[], documents: readonly DossierDocument[], missing: DossierMissing[]): string {
  const { assessment, organisation, edition, engine, state, asOf, madeAt } = head;
  const links = documents.flatMap(({ evidence, title, titleEn, indicators, link }) =>
    link === null ? [] : [{ evidence, title, titleEn, indicators, link }],
  );
  const about = { format: "klyngeklar-dossier", version: 1, madeAt, assessment, organisation, edition, engine, state, asOf } as const;
  const manifest: DossierManifest = { ...about, files, links, missing };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Hands on the pieces of a document while counting them; its file stands in the manifest once the last one was taken. */
async function* noted({ pieces, sha256 }: ReadDocument, about: Omit<DossierFile, "bytes" | "sha256">, files: DossierFile[]) {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    yield piece;
  }
  files.push({ ...about, bytes, sha256 });
}

/** What the report says in files: itself, its figures, the copy sheet, links, independence and the receipt. */
async function* reportFiles({ context, report, progress, deps }: Wanted, documents: readonly DossierDocument[]) {
  const { case: found, database, clock, locale } = context;
  const t = translator(locale, "reportFiles.dossier");
  const pdf = await deps.pdf(context, report, (percent) => progress(60 + percent * 0.3));
  if (!(pdf.bytes instanceof Uint8Array)) throw new Error("a PDF comes in one piece");
  yield [pdf.fileName, pdf.bytes] as const;
  yield [reportFileName(report, ".xlsx"), await spreadsheetOf(report)] as const;
  const other = await reportOf(context, found, locale === "da" ? "en" : "da");
  const [da, en] = locale === "da" ? [report, other] : [other, report];
  yield [`${t("copySheet")}.xlsx`, await copySheetOf({ da, en, documents })] as const;
  yield [`${t("links")}.txt`, linksText(locale, documents)] as const;
  yield [`${t("independence")}.txt`, `${da.independence.text}\n\n${en.independence.text}\n`] as const;
  const { edition, answers, result } = await basisOf(database.reader, found, danishDate(clock()));
  yield [`${t("receipt")}.json`, receiptJson(edition, answers, result)] as const;
}

/** The dossier's files one by one: the documents, what the report says, what is missing, and the manifest of all of them. */
async function* filesOf(wanted: Wanted): AsyncGenerator<Packed> {
  const { context, report, progress, deps, missing } = wanted;
  const t = translator(context.locale, "reportFiles.dossier");
  const documents = dossierDocuments(report, t("folder"));
  const [store, files]: [FileStore, DossierFile[]] = [await deps.open(), []];
  const taken = (path: string, content: Content): Packed => {
    files.push({ path, bytes: sizeOf(content), sha256: sha256Of(content) });
    return { path, content };
  };
  for (const [at, document] of documents.entries()) {
    const { path, evidence, title, titleEn, indicators } = document;
    if (path === null) continue;
    const read = await readDocument(context.database.reader, store, context.case.organisation, evidence);
    if (typeof read !== "string") yield { path, content: noted(read, { path, evidence, indicators }, files) };
    else missing.push({ evidence, title, titleEn, indicators, reason: read });
    await progress(10 + (50 * (at + 1)) / documents.length);
  }
  const lost = new Set(missing.map(({ evidence }) => evidence));
  const there = documents.map((document) => (lost.has(document.evidence) ? { ...document, path: null } : document));
  for await (const [path, content] of reportFiles(wanted, there)) yield taken(path, content);
  if (missing.length > 0) yield taken(`${t("missing")}.txt`, missingText(context.locale, missing));
  yield { path: "manifest.json", content: manifestOf(report, files, there, missing) };
}

/**
 * Makes the dossier of a report: a ZIP archive, made while it is read, of which no more than a piece of a document is in
 * memory. What was deleted or damaged meanwhile is listed in the manifest, in a text of its own and beside the file.
 */
export function makesDossier({ pdf, open = fileStore }: Deps): Maker {
  return async (context, report, progress) => {
    const documents = dossierDocuments(report, "");
    const bytes = documents.reduce((sum, { file }) => sum + (file?.size ?? 0), 0);
    if (bytes > mostLargeBytes) throw new ReportFailed("too-large");
    const missing: DossierMissing[] = [];
    const wanted = { context, report, progress, deps: { pdf, open }, missing };
    return { bytes: zipOf(filesOf(wanted)), fileName: reportFileName(report, ".zip"), mediaType: mediaTypes.dossier, missing };
  };
}
