import type { IndicatorAspect, LabelAspect } from "#lib/domain/edition/compare.ts";
import type { EditionDocument, GateDocument, IndicatorDocument, InputDocument, LabelDocument } from "#lib/domain/edition/schema.ts";
import { fractionPercent } from "#lib/domain/scoring/fraction.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { decimalWords, numberWords } from "#lib/i18n/figure.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

type Lines = readonly string[];
/** The titles of an edition's labels, to call them by. */
export type LabelTitles = (id: string) => string;

type Fraction = readonly [number, number];

function shareWords(locale: Locale, share: Fraction): string {
  const percent = fractionPercent(share);
  return percent === null
    ? share.join("/")
    : formatter(locale).number(Number(percent) / 100, { style: "percent", maximumFractionDigits: 1 });
}

function inputWords(locale: Locale, { label, kind, min, max }: InputDocument): string {
  const t = translator(locale, "editionDesk.changes.values");
  const input = t("input", { label: label[locale], kind });
  const written = (value: number | undefined) => numberWords(value ?? 0, locale);
  if (min === undefined && max === undefined) return input;
  const name = min === undefined ? "rangeTo" : max === undefined ? "rangeFrom" : "rangeBoth";
  return t("range", { input, range: t(name, { min: written(min), max: written(max) }) });
}

function ratingLines(locale: Locale, { rating, inputs = [] }: IndicatorDocument): Lines {
  const t = translator(locale, "editionDesk.changes.values");
  const nameOf = (key: string) => inputs.find((input) => input.key === key)?.label[locale] ?? key;
  if (rating.kind === "rubric") return [t("rubric", { points: rating.levels.map(({ points }) => points).join(", ") })];
  const of = rating.kind === "ratio" ? t("per", { of: nameOf(rating.of), per: nameOf(rating.per) }) : nameOf(rating.of);
  const limit = (value: number | Fraction) => (typeof value === "number" ? numberWords(value, locale) : shareWords(locale, value));
  const steps = rating.steps.map(({ atLeast, atMost, points }) =>
    atLeast !== undefined ? t("atLeast", { limit: limit(atLeast), points }) : t("atMost", { limit: limit(atMost ?? 0), points }),
  );
  return [of, ...steps];
}

/** What an aspect of an indicator says, one line for each figure; none where it says nothing. */
export function indicatorLines(locale: Locale, aspect: IndicatorAspect, indicator: IndicatorDocument, titles: LabelTitles): Lines {
  const t = translator(locale, "editionDesk.changes.values");
  const labels = (ids: readonly string[]) => ids.map(titles).join(", ");
  const { scope, weight, maxPoints, notApplicable = false, inputs = [], minimums = [], effort, evidence = [] } = indicator;
  const lines: Record<IndicatorAspect, () => Lines> = {
    scope: () => (scope.length === 0 ? [] : [labels(scope)]),
    weight: () => [numberWords(weight, locale)],
    maxPoints: () => [t("points", { points: maxPoints })],
    notApplicable: () => [t(notApplicable ? "yes" : "no")],
    inputs: () => inputs.map((input) => inputWords(locale, input)),
    rating: () => ratingLines(locale, indicator),
    minimums: () => minimums.map((minimum) => t("minimum", { labels: labels(minimum.labels), points: minimum.points })),
    effort: () => [t("days", { days: effort.days.join(", ") }), t("leadDays", { days: effort.leadDays.join(", ") })],
    evidence: () =>
      evidence.map(({ kind, title, required, maxAgeMonths }) => {
        const told = { title: title?.[locale] ?? kind, required: required ? "yes" : "no" };
        return maxAgeMonths === undefined ? t("evidence", told) : t("evidenceAged", { ...told, months: maxAgeMonths });
      }),
  };
  return lines[aspect]();
}

function gateWords(locale: Locale, gate: GateDocument, titles: LabelTitles): string {
  const t = translator(locale, "editionDesk.changes.values");
  if (gate.kind === "score") return t("score", { share: shareWords(locale, gate.share) });
  if (gate.kind === "improvements") return t("improvements", { count: gate.count });
  if (gate.kind !== "elapsed") return translator(locale, "shared.gates")(gate.kind);
  const [min, max] = [gate.minMonths, gate.maxMonths];
  const name = min === undefined ? (max === undefined ? "elapsedAny" : "elapsedTo") : max === undefined ? "elapsedFrom" : "elapsed";
  return t(name, { label: titles(gate.since), min: min ?? 0, max: max ?? 0 });
}

/** The same of a label. */
export function labelLines(locale: Locale, aspect: LabelAspect, label: LabelDocument, titles: LabelTitles): Lines {
  const t = translator(locale, "editionDesk.changes.values");
  const { gates, validity, fee, daysOnSite, documentsDueDaysBefore: days } = label;
  const lines: Record<LabelAspect, () => Lines> = {
    gates: () => gates.map((gate) => gateWords(locale, gate, titles)),
    validity: () => {
      if (validity === undefined) return [];
      const { firstMonths: first, renewedMonths: renewed = first, graceMonths: grace = 0 } = validity;
      return [t("months", { first, renewed, grace })];
    },
    fee: () => {
      if (fee === undefined) return [];
      const { firstEur: first, renewalEur: renewal = first } = fee;
      return [t("fee", { first: numberWords(first, locale), renewal: numberWords(renewal, locale) })];
    },
    daysOnSite: () => {
      const [first, renewal] = (daysOnSite ?? []).map((each) => decimalWords(String(each), locale));
      return first === undefined ? [] : [t("onSite", { first, renewal: renewal ?? first })];
    },
    documentsDueDaysBefore: () => (days === undefined ? [] : [t("daysBefore", { days })]),
  };
  return lines[aspect]();
}

/** Calls labels by the titles of either edition. */
export function titlesOf(locale: Locale, labels: readonly Pick<EditionDocument["labels"][number], "id" | "title">[]): LabelTitles {
  return (id) => labels.find((label) => label.id === id)?.title[locale] ?? id;
}
