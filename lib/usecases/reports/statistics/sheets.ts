import "server-only";
import type { StatisticsReport, StatisticsRow, StatisticsTable } from "#lib/domain/report/statistics.ts";
import { translator } from "#lib/i18n/text.ts";
import { type SheetPage, type SheetValue, writeWorkbook } from "#lib/platform/spreadsheet.ts";
import { type Column, dayCell, momentCell, pageOf } from "../sheets/page.ts";

type Locale = StatisticsReport["head"]["locale"];

/** The facts of the release, and everything that is said of its figures. */
function aboutSheet({ head, tables }: StatisticsReport): SheetPage {
  const t = translator(head.locale, "statistics");
  const { from, to, publishedAt, madeAt, edition, contributors } = head;
  const facts: [string, SheetValue][] = [
    [t("page.form"), head.title],
    [t("columns.from"), dayCell(from)],
    [t("columns.to"), dayCell(to)],
    [t("facts.published"), momentCell(publishedAt)],
    [t("facts.edition"), edition],
    [t("columns.contributors"), contributors ?? t("facts.hidden")],
    [t("facts.made"), momentCell(madeAt)],
    ...tables.flatMap(({ title, intro, notes }) =>
      [intro, ...notes].flatMap((said): [string, SheetValue][] => (said === null ? [] : [[title, said]])),
    ),
  ];
  const columns: Column<[string, SheetValue]>[] = [
    [t("table.name"), "text", ([name]) => name],
    ["", "mixed", ([, value]) => value],
  ];
  return pageOf(t("table.about"), columns, facts);
}

/** A table as a sheet: a row that is hidden has no figure, and says why. */
function tableSheet(locale: Locale, { title, of, columns, rows }: StatisticsTable): SheetPage {
  const t = translator(locale, "statistics.table");
  const grouped = rows.some(({ group }) => group !== null);
  const all: Column<StatisticsRow>[] = [
    ...(grouped ? [[t("group"), "text", ({ group }) => group] satisfies Column<StatisticsRow>] : []),
    [of, "text", ({ name }) => name, 50],
    ...columns.map((column, at): Column<StatisticsRow> => [column.title, "number", ({ figures }) => figures[at] ?? null, 14]),
    [t("hidden"), "text", ({ hidden }) => hidden, 40],
  ];
  return pageOf(title, all, rows);
}

/** The sheets of a release's report: what is said of it, and each of its tables. */
export function statisticsSheets(report: StatisticsReport): SheetPage[] {
  return [aboutSheet(report), ...report.tables.map((table) => tableSheet(report.head.locale, table))];
}

/** The bytes of its workbook. */
export function statisticsWorkbook(report: StatisticsReport): Promise<Uint8Array> {
  return writeWorkbook(statisticsSheets(report), { title: report.head.title, madeAt: new Date(report.head.madeAt) });
}
