import { type Report, type ReportScore, type Series, series } from "#lib/domain/report/report.ts";
import { translator } from "#lib/i18n/text.ts";
import type { SheetPage, SheetValue } from "#lib/platform/spreadsheet.ts";
import { type Column, dayCell, momentCell, pageOf, shareCell } from "./page.ts";

/** What the report is of, a fact a row. */
export function aboutSheet({ head }: Report): SheetPage {
  const [t, said] = [translator(head.locale, "reportFiles"), translator(head.locale, "report")];
  const { organisation, edition, engine, basis, asOf, auditDay, submittedAt, madeAt, stateText, indicative } = head;
  const facts: [string, SheetValue][] = [
    [said("facts.organisation"), organisation.name],
    [said("facts.asOf"), dayCell(asOf)],
    [t("columns.state"), stateText],
    [t("facts.submitted"), submittedAt !== null],
    [said("facts.auditDay"), dayCell(auditDay)],
    [said("facts.edition"), edition.title],
    [t("facts.revision"), edition.revision],
    [said("facts.engine"), engine],
    [said("facts.basis"), said(`facts.bases.${basis}`)],
    ...(indicative === null ? [] : [["", indicative] satisfies [string, SheetValue]]),
    ["", said("separate")],
    [said("facts.digest"), edition.digest],
    [t("facts.madeOn"), momentCell(madeAt)],
  ];
  const columns: Column<[string, SheetValue]>[] = [
    [t("columns.field"), "text", ([name]) => name],
    [t("columns.value"), "mixed", ([, value]) => value],
  ];
  return pageOf(t("sheets.about"), columns, facts);
}

type Scored = { title: string; of: Series; score: ReportScore };

/** The points of every label in every series that has some, a row each. */
export function pointsSheet({ head, labels }: Report): SheetPage {
  const [t, said] = [translator(head.locale, "reportFiles"), translator(head.locale, "report.series")];
  const rows = labels.flatMap(({ title, scores }) =>
    series.flatMap((of): Scored[] => {
      const score = scores[of];
      return score === null ? [] : [{ title, of, score }];
    }),
  );
  const columns: Column<Scored>[] = [
    [t("columns.label"), "text", ({ title }) => title, 12],
    [t("columns.series"), "text", ({ of }) => said(of), 16],
    [t("columns.low"), "number", ({ score }) => score.low],
    [t("columns.high"), "number", ({ score }) => score.high],
    [t("columns.possible"), "number", ({ score }) => score.possible],
    [t("columns.bar"), "number", ({ score }) => score.bar],
    [t("columns.shareLow"), "percent", ({ score }) => shareCell(score.percentLow)],
    [t("columns.shareHigh"), "percent", ({ score }) => shareCell(score.percentHigh)],
    [t("columns.rated"), "number", ({ score }) => score.rated],
    [t("columns.count"), "number", ({ score }) => score.count],
  ];
  return pageOf(t("sheets.points"), columns, rows);
}

/** The points of every dimension in every series that has some. */
export function dimensionsSheet({ head, dimensions }: Report): SheetPage {
  const [t, said] = [translator(head.locale, "reportFiles"), translator(head.locale, "report.series")];
  const rows = dimensions.flatMap(({ id, title, scores }) =>
    series.flatMap((of) => {
      const score = scores[of];
      return score === null ? [] : [{ id, title, of, score }];
    }),
  );
  const columns: Column<(typeof rows)[number]>[] = [
    [t("columns.id"), "text", ({ id }) => id, 9],
    [t("columns.dimension"), "text", ({ title }) => title],
    [t("columns.series"), "text", ({ of }) => said(of), 16],
    [t("columns.low"), "number", ({ score }) => score.low],
    [t("columns.high"), "number", ({ score }) => score.high],
    [t("columns.possible"), "number", ({ score }) => score.possible],
    [t("columns.shareLow"), "percent", ({ score }) => shareCell(score.shareLow)],
    [t("columns.shareHigh"), "percent", ({ score }) => shareCell(score.shareHigh)],
  ];
  return pageOf(t("sheets.dimensions"), columns, rows);
}

/** Every gate of every label with its state and why. */
export function gatesSheet({ head, labels }: Report): SheetPage {
  const t = translator(head.locale, "reportFiles");
  const rows = labels.flatMap(({ title: label, gates }) => gates.map((gate) => ({ label, gate })));
  const columns: Column<(typeof rows)[number]>[] = [
    [t("columns.label"), "text", ({ label }) => label, 12],
    [t("columns.gate"), "text", ({ gate }) => gate.title],
    [t("columns.state"), "text", ({ gate }) => gate.stateText, 20],
    [t("columns.because"), "text", ({ gate }) => gate.reasons.join("\n"), 70],
  ];
  return pageOf(t("sheets.gates"), columns, rows);
}
