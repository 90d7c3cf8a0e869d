import type { Report } from "#lib/domain/report/report.ts";
import { translator } from "#lib/i18n/text.ts";
import type { SheetPage } from "#lib/platform/spreadsheet.ts";
import { type Column, dayCell, pageOf } from "./page.ts";

/** Every use of a document or link, in the order of the indicators. */
export function evidenceSheet({ head, indicators }: Report): SheetPage {
  const t = translator(head.locale, "reportFiles");
  const rows = indicators.flatMap(({ id, evidence }) => evidence.map((use) => ({ id, use })));
  const columns: Column<(typeof rows)[number]>[] = [
    [t("columns.id"), "text", ({ id }) => id, 9],
    [t("columns.title"), "text", ({ use }) => use.title, 40],
    [t("columns.titleEn"), "text", ({ use }) => use.titleEn, 40],
    [t("columns.kind"), "text", ({ use }) => use.kindTitle],
    [t("columns.documentDate"), "day", ({ use }) => dayCell(use.documentDate)],
    [t("columns.age"), "text", ({ use }) => use.ageText],
    [t("columns.tooOldOn"), "day", ({ use }) => dayCell(use.tooOldOn), 14],
    [t("columns.place"), "text", ({ use }) => use.place, 16],
    [t("columns.note"), "text", ({ use }) => use.note, 40],
    [t("columns.noteEn"), "text", ({ use }) => use.noteEn, 40],
    [t("columns.link"), "text", ({ use }) => use.link, 40],
    [t("columns.file"), "text", ({ use }) => use.file?.name ?? null, 40],
    [t("columns.size"), "number", ({ use }) => use.file?.size ?? null],
    [t("columns.hash"), "text", ({ use }) => use.file?.hash ?? null, 66],
  ];
  return pageOf(t("sheets.evidence"), columns, rows);
}

/** The plan's actions at the indicators; null for a reader who may not see the plan. */
export function planSheet({ head, indicators }: Report): SheetPage | null {
  const t = translator(head.locale, "reportFiles");
  const rows = indicators.flatMap(({ id, title, actions }) => actions.map((action) => ({ id, title, action })));
  const columns: Column<(typeof rows)[number]>[] = [
    [t("columns.id"), "text", ({ id }) => id, 9],
    [t("columns.indicator"), "text", ({ title }) => title],
    [t("columns.action"), "text", ({ action }) => action.title, 50],
    [t("columns.owner"), "text", ({ action }) => action.ownerName, 24],
    [t("columns.due"), "day", ({ action }) => dayCell(action.due)],
    [t("columns.state"), "text", ({ action }) => action.stateText, 16],
  ];
  return head.hasPlan ? pageOf(t("sheets.plan"), columns, rows) : null;
}

/** Who of CED sparred with the cluster, and the statement as its last row. */
export function independenceSheet({ head, independence }: Report): SheetPage {
  const [t, someone] = [translator(head.locale, "reportFiles"), translator(head.locale, "report")("someone")];
  const columns: Column<Report["independence"]["people"][number]>[] = [
    [t("columns.person"), "text", ({ name }) => name ?? someone, 40],
    [t("columns.first"), "day", ({ firstDay }) => dayCell(firstDay)],
    [t("columns.last"), "day", ({ lastDay }) => dayCell(lastDay)],
    [t("columns.days"), "number", ({ days }) => days],
  ];
  const page = pageOf(t("sheets.independence"), columns, independence.people);
  return { ...page, rows: [...page.rows, [independence.text, null, null, null]] };
}
