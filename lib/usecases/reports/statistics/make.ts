import "server-only";
import type { report as table } from "#db/schema/report.ts";
import { heldBy, type Person } from "#lib/authz/actor.ts";
import { may } from "#lib/authz/policy.ts";
import type { StatisticsReport } from "#lib/domain/report/statistics.ts";
import { translator } from "#lib/i18n/text.ts";
import { publishedReleases } from "#lib/usecases/insight/released.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { ReportFailed } from "../failed.ts";
import { printedPdf } from "../make-pdf.ts";
import type { Made, Progress } from "../maker.ts";
import { mediaTypes } from "../media-types.ts";
import { statisticsWorkbook } from "./sheets.ts";
import { statisticsOf } from "./view.ts";

type Row = typeof table.$inferSelect;

/** What whoever asked for a file of a release may see of it now; null where that is nothing. */
export async function statisticsFor(caller: Caller & { actor: Person }, row: Row): Promise<StatisticsReport | null> {
  const { reader } = caller.database;
  const { releaseId, form, locale } = row;
  if (form === "assessment" || !may(heldBy(caller.actor), "release.read", { published: true })) return null;
  const release = (await publishedReleases(reader)).find(({ id }) => id === releaseId);
  return release === undefined ? null : statisticsOf(reader, release, { form, locale, at: caller.clock() });
}

/** Makes the file of a release that somebody asked for. */
export async function makeStatistics(caller: Caller & { actor: Person }, row: Row, progress: Progress): Promise<Made> {
  const report = await statisticsFor(caller, row);
  if (report === null) throw new ReportFailed("no-access");
  await progress(20);
  const { form, locale, from, to } = report.head;
  const name = `${translator(locale, "statistics.fileNames")(form)}-${from}-${to}`;
  if (row.kind === "pdf") return printedPdf({ ...caller, id: row.id, locale }, `${name}.pdf`, progress);
  if (row.kind !== "spreadsheet") throw new ReportFailed("failed");
  return { bytes: await statisticsWorkbook(report), fileName: `${name}.xlsx`, mediaType: mediaTypes.spreadsheet };
}
