import type { EditionDocument, IndicatorDocument, LabelDocument } from "#lib/domain/edition/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { figureWords } from "#lib/i18n/figure.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

type Fraction = readonly [number, number];

/** A share in words: per cent where that is exact to one digit ("80 %"), else the fraction as it stands ("2/3"). */
export function shareWords([numerator, denominator]: Fraction, locale: Locale): string {
  if ((numerator * 1000) % denominator !== 0) return `${numerator}/${denominator}`;
  return formatter(locale).number(numerator / denominator, { style: "percent", maximumFractionDigits: 1 });
}

/** An amount in euro, without cents. */
export function euroWords(amount: number, locale: Locale): string {
  return formatter(locale).number(amount, { style: "currency", currency: "EUR", currencyDisplay: "code", maximumFractionDigits: 0 });
}

/** A list in a sentence: "bronze, sølv og guld". */
function listWords(items: readonly string[], locale: Locale): string {
  return formatter(locale).list(items, { type: "conjunction" });
}

/** The titles of some labels in a sentence. */
export function labelWords(edition: EditionDocument, ids: readonly string[], locale: Locale): string {
  const titleOf = (id: string) => edition.labels.find((label) => label.id === id)?.title[locale].toLocaleLowerCase(locale) ?? id;
  return listWords(ids.map(titleOf), locale);
}

/** The indicators that a label counts, and the points they can give together. */
export function scopeOf(edition: EditionDocument, label: LabelDocument): { count: number; possible: number } {
  const scope = edition.indicators.filter((indicator) => indicator.scope.includes(label.id));
  return { count: scope.length, possible: scope.reduce((sum, { weight, maxPoints }) => sum + weight * maxPoints, 0) };
}

export type MinimumRow = { indicator: IndicatorDocument; minimum: NonNullable<IndicatorDocument["minimums"]>[number] };

/** The minimums of a label, in the edition's order. */
export function minimumsOf(edition: EditionDocument, label: string): MinimumRow[] {
  return edition.indicators.flatMap((indicator) =>
    (indicator.minimums ?? [])
      .filter((minimum) => minimum.points > 0 && minimum.labels.includes(label))
      .map((minimum) => ({ indicator, minimum })),
  );
}

type Figure = Pick<IndicatorDocument, "confidence" | "source">;
type RatingRow = { points: number; text: string; figure: Figure };

/** What each number of points takes, in words, the fewest points first. A row without a source of its own has that of the rating. */
export function ratingRows({ rating, inputs }: IndicatorDocument, locale: Locale): RatingRow[] {
  const t = translator(locale, "method.rating");
  if (rating.kind === "rubric")
    return rating.levels.map(({ points, text, confidence, source }) => ({ points, text: text[locale], figure: { confidence, source } }));
  const unit = inputs?.find(({ key }) => key === rating.of)?.unit?.text[locale] ?? "";
  const written = (limit: number | Fraction) => (typeof limit === "number" ? figureWords(limit, unit, locale) : shareWords(limit, locale));
  const rows = rating.steps.map(({ atLeast, atMost, points, confidence, source }): RatingRow => {
    const lower =
      typeof atLeast === "number" ? t("from", { limit: written(atLeast) }) : atLeast && t("atLeast", { limit: written(atLeast) });
    const upper = atMost === undefined ? undefined : t("atMost", { limit: written(atMost) });
    return { points, text: [lower, upper].filter((text) => text !== undefined).join(", "), figure: { confidence, source } };
  });
  const otherwise = { points: 0, text: t("otherwise"), figure: {} };
  return [...(rows.some(({ points }) => points === 0) ? [] : [otherwise]), ...rows.sort((a, b) => a.points - b.points)];
}

/** The least that gives an indicator some points, in words; nothing for levels, which are whole sentences. */
export function leastWords(indicator: IndicatorDocument, points: number, locale: Locale): string | undefined {
  if (indicator.rating.kind === "rubric") return undefined;
  return ratingRows(indicator, locale).find((row) => row.points >= points)?.text;
}
