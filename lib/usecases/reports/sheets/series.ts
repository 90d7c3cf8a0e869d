import type { Report, ReportIndicator } from "#lib/domain/report/report.ts";
import { translator } from "#lib/i18n/text.ts";
import type { SheetPage } from "#lib/platform/spreadsheet.ts";
import { type Column, momentCell, pageOf } from "./page.ts";

/** What every series says of an indicator before its points. */
function common({ head, dimensions }: Report): Column<ReportIndicator>[] {
  const t = translator(head.locale, "reportFiles.columns");
  const titles = new Map(dimensions.map(({ id, title }) => [id, title]));
  return [
    [t("id"), "text", ({ id }) => id, 9],
    [t("indicator"), "text", ({ title }) => title],
    [t("dimension"), "text", ({ dimension }) => titles.get(dimension) ?? dimension, 22],
    [t("weight"), "number", ({ weight }) => weight, 8],
    [t("max"), "number", ({ max }) => max],
  ];
}

/** The secretariat's own rating: points from lowest to highest while something is unanswered. */
export function selfSheet(report: Report): SheetPage {
  const t = translator(report.head.locale, "reportFiles");
  const columns: Column<ReportIndicator>[] = [
    ...common(report),
    [t("columns.low"), "number", ({ points }) => points.self?.low ?? null],
    [t("columns.high"), "number", ({ points }) => points.self?.high ?? null],
    [t("columns.weightedLow"), "number", ({ points, weight }) => (points.self === null ? null : points.self.low * weight)],
    [t("columns.weightedHigh"), "number", ({ points, weight }) => (points.self === null ? null : points.self.high * weight)],
    [t("columns.state"), "text", ({ state }) => t(`indicatorStates.${state}`), 16],
    [t("columns.answer"), "text", ({ answer }) => answer, 60],
    [t("columns.because"), "text", ({ because }) => because, 60],
  ];
  return pageOf(t("sheets.self"), columns, report.indicators);
}

/** The benchmarker's ratings, and what both sides agreed on beside them. */
export function sparringSheet(report: Report): SheetPage {
  const t = translator(report.head.locale, "reportFiles");
  const columns: Column<ReportIndicator>[] = [
    ...common(report),
    [t("columns.points"), "number", ({ points }) => points.sparring],
    [t("columns.weighted"), "number", ({ points, weight }) => (points.sparring === null ? null : points.sparring * weight)],
    [t("columns.reason"), "text", ({ sparring }) => sparring?.reasonText ?? null],
    [t("columns.comment"), "text", ({ sparring }) => sparring?.comment ?? null, 50],
    [t("columns.by"), "text", ({ sparring }) => sparring?.by ?? null, 20],
    [t("columns.on"), "day", ({ sparring }) => momentCell(sparring?.at ?? null)],
    [t("columns.agreed"), "number", ({ points }) => points.agreed],
    [t("columns.agreedBecause"), "text", ({ agreed }) => agreed?.reason ?? null, 50],
    [t("columns.agreedOn"), "day", ({ agreed }) => momentCell(agreed?.at ?? null)],
  ];
  return pageOf(t("sheets.sparring"), columns, report.indicators);
}

/** What the assessors gave each indicator, where they said so. */
export function officialSheet(report: Report): SheetPage {
  const t = translator(report.head.locale, "reportFiles");
  const columns: Column<ReportIndicator>[] = [
    ...common(report),
    [t("columns.points"), "number", ({ points }) => points.official],
    [t("columns.weighted"), "number", ({ points, weight }) => (points.official === null ? null : points.official * weight)],
  ];
  return pageOf(t("sheets.official"), columns, report.indicators);
}
