import { type Report, type ReportLabel, series } from "#lib/domain/report/report.ts";
import { translator } from "#lib/i18n/text.ts";
import type { WordBlock } from "#lib/platform/word.ts";
import { type Figures, figuresIn } from "./figures.ts";

function scoresOf({ head, labels }: Report, figures: Figures): WordBlock {
  const [t, said] = [translator(head.locale, "reportFiles.columns"), translator(head.locale, "report.series")];
  const headers = [t("label"), t("series"), t("points"), t("possible"), t("bar"), t("share"), t("rated")];
  const rows = labels.flatMap(({ title, scores }) =>
    series.flatMap((of) => {
      const score = scores[of];
      if (score === null) return [];
      const { possible, bar, rated, percentLow, percentHigh } = score;
      const share = figures.percentRange(percentLow, percentHigh) ?? "";
      return [[title, said(of), figures.range(score), ...[possible, bar, rated].map(figures.number)].toSpliced(5, 0, share)];
    }),
  );
  return { kind: "table", headers, rows };
}

function labelBlocks({ head }: Report, { title, sentence, gates, pathText, path }: ReportLabel): WordBlock[] {
  const t = translator(head.locale, "reportFiles.columns");
  const rows = gates.map(({ title: gate, stateText, reasons }) => [gate, stateText, reasons.join("\n")]);
  return [
    ...[{ kind: "heading", level: 2, text: title } as const, { kind: "text", text: sentence } as const],
    { kind: "table", headers: [t("gate"), t("state"), t("because")], rows },
    { kind: "text", text: pathText },
    ...(path === null || path.steps.length === 0 ? [] : [{ kind: "list", items: path.steps.map(({ text }) => text) } as const]),
  ];
}

/** What the report is of, and how ready the cluster is for each label. */
export function standingBlocks(report: Report): WordBlock[] {
  const { head } = report;
  const t = translator(head.locale, "report");
  const { title, revision } = head.edition;
  return [
    ...[{ kind: "title", text: head.title } as const, { kind: "text", text: head.stateText } as const],
    { kind: "labelled", label: t("facts.edition"), text: t("facts.revision", { title, revision }) },
    ...(head.indicative === null ? [] : [{ kind: "text", text: head.indicative } as const]),
    { kind: "heading", level: 1, text: t("sections.standing") },
    { kind: "text", text: t("separate") },
    scoresOf(report, figuresIn(head.locale)),
    ...report.labels.flatMap((label) => labelBlocks(report, label)),
  ];
}
