import { type Report, type ReportLabel, series } from "#lib/domain/report/report.ts";
import type { WordBlock } from "#lib/platform/word.ts";
import type { Said } from "./said.ts";

/** The points of a label in each series that has some, in the columns that the page has. */
function scoresOf({ scores }: ReportLabel, { t, number, percentRange }: Said): WordBlock {
  const headers = (["series", "low", "high", "possible", "bar", "share", "rated"] as const).map((name) => t(`columns.${name}`));
  const rows = series.flatMap((one) => {
    const score = scores[one];
    if (score === null) return [];
    const { low, high, possible, bar, percentLow, percentHigh, rated, count } = score;
    const figures = [number(low), number(high), number(possible), bar === null ? t("none") : number(bar)];
    const known = rated === null ? "–" : t("ratedOf", { rated, count });
    return [[t(`series.${one}`), ...figures, percentRange(percentLow, percentHigh) ?? "–", known]];
  });
  return { kind: "table", headers, rows };
}

function labelBlocks(label: ReportLabel, said: Said): WordBlock[] {
  const { t, own } = said;
  const rows = label.gates.map(({ title, stateText, reasons }) => [title, stateText, reasons.join("\n")]);
  const { title: name, path, pathText } = label;
  const steps = path?.steps.map(({ title, from, to, text }) => `${title}: ${from} → ${to}. ${text}`) ?? [];
  return [
    { kind: "heading", level: 2, text: name },
    { kind: "text", text: label.sentence },
    scoresOf(label, said),
    { kind: "table", headers: [own("columns.gate"), own("columns.state"), own("columns.because")], rows },
    ...(pathText === null ? [] : [{ kind: "labelled", label: t("path", { label: name }), text: pathText } as const]),
    ...(steps.length === 0 ? [] : [{ kind: "list", items: steps } as const]),
  ];
}

/** What the report is of, and how ready the cluster is for each label. */
export function standingBlocks({ head, labels }: Report, said: Said): WordBlock[] {
  const { t, date } = said;
  const { title, revision } = head.edition;
  return [
    { kind: "title", text: head.title },
    { kind: "text", text: head.stateText },
    { kind: "labelled", label: t("facts.edition"), text: t("facts.revision", { title, revision }) },
    { kind: "labelled", label: t("facts.asOf"), text: date(head.asOf) },
    ...(head.indicative === null ? [] : [{ kind: "text", text: head.indicative } as const]),
    { kind: "heading", level: 1, text: t("sections.standing") },
    { kind: "text", text: t("separate") },
    ...labels.flatMap((label) => labelBlocks(label, said)),
  ];
}
