import type { Report, ReportEvidence, ReportIndicator } from "#lib/domain/report/report.ts";
import type { WordBlock } from "#lib/platform/word.ts";
import type { Said } from "./said.ts";

function labelled(label: string, ...texts: (string | null | undefined)[]): WordBlock[] {
  const text = texts.filter((one) => one != null && one !== "").join(": ");
  return text === "" ? [] : [{ kind: "labelled", label, text }];
}

function pointsOf({ points, max }: ReportIndicator, { t, number, range }: Said): WordBlock {
  const given = (value: number | null) => (value === null ? t("indicator.unrated") : number(value));
  const self = points.self === null ? t("indicator.notApplicable") : t("indicator.pointsOf", { points: range(points.self), max });
  const headers = (["self", "sparring", "agreed", "official"] as const).map((one) => t(`series.${one}`));
  return { kind: "table", headers, rows: [[self, given(points.sparring), given(points.agreed), given(points.official)]] };
}

/** A document in a line: what it is called, its own date, where in it, and what it shows. */
function documentText({ title, documentDate, place, note, link }: ReportEvidence, { t, date }: Said): string {
  const day = documentDate === null ? t("indicator.undated") : date(documentDate);
  return [`${title} (${day})`, place, note, link].filter((one) => one !== null && one !== "").join(". ");
}

function indicatorBlocks(indicator: ReportIndicator, said: Said): WordBlock[] {
  const { t, own } = said;
  const { id, title, question, answer, because, sparring, agreed, evidence } = indicator;
  const documents = evidence.map((one) => documentText(one, said));
  return [
    { kind: "heading", level: 2, text: `${id} ${title}` },
    ...labelled(own("word.question"), question),
    ...labelled(t("indicator.answer"), answer),
    pointsOf(indicator, said),
    ...labelled(t("indicator.because"), because),
    ...labelled(t("indicator.sparringNote"), sparring?.reasonText, sparring?.comment),
    ...labelled(t("indicator.agreedNote"), agreed?.reason),
    { kind: "heading", level: 3, text: t("indicator.evidence") },
    documents.length === 0 ? { kind: "text", text: t("indicator.noEvidence") } : { kind: "list", items: documents },
    { kind: "space", label: own("word.remarks") },
  ];
}

/** Every dimension with its indicators: the texts that people go on writing in. */
export function indicatorsBlocks({ dimensions, indicators }: Report, said: Said): WordBlock[] {
  return dimensions.flatMap(({ id, title }): WordBlock[] => [
    { kind: "heading", level: 1, text: `${id} ${title}` },
    ...indicators.filter(({ dimension }) => dimension === id).flatMap((indicator) => indicatorBlocks(indicator, said)),
  ]);
}
