import type { Bound, IndicatorResult } from "#lib/domain/scoring/result.ts";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { figureWords, numberWords } from "#lib/i18n/figure.ts";
import type { formatter, translator } from "#lib/i18n/text.ts";
import { type Fraction, fractionPercent, sharePercent } from "./fraction.ts";

/** Titles, figures and dates of an edition as pages write them, on the server and in the browser. */
export function wordsOf(
  locale: Locale,
  view: EditionView,
  format: ReturnType<typeof formatter>,
  limits: ReturnType<typeof translator<"shared.limits">>,
) {
  const textOf = (id: string) => view.indicators.find((indicator) => indicator.id === id);
  const number = (value: number) => numberWords(value, locale);
  const figure = (value: number, unit: string) => figureWords(value, unit, locale);
  const decimal = (digits: string) => (locale === "da" ? digits.replace(".", ",") : digits);
  const percent = (digits: string) => (locale === "da" ? `${decimal(digits)}\u00A0%` : `${digits}%`);
  const limit = (value: number | Fraction, unit: string) => {
    if (typeof value === "number") return figure(value, unit);
    const digits = fractionPercent(value);
    return digits === null ? `${number(value[0])}/${number(value[1])}` : percent(digits);
  };
  return {
    locale,
    textOf,
    number,
    figure,
    percent,
    /** An indicator's number and title. */
    title: (id: string) => `${id} ${textOf(id)?.title ?? ""}`.trim(),
    labelTitle: (id: string) => view.labels.find((label) => label.id === id)?.title ?? id,
    unitOf: (id: string, key: string) => textOf(id)?.inputs.find((input) => input.key === key)?.unit ?? "",
    inputLabel: (id: string, key: string) => textOf(id)?.inputs.find((input) => input.key === key)?.label ?? key,
    range: ({ low, high }: NonNullable<IndicatorResult["points"]>) => (low === high ? number(low) : `${number(low)}–${number(high)}`),
    percentRange: (low: string | null, high: string | null) => {
      if (low === null || high === null) return null;
      return low === high ? percent(low) : `${decimal(low)}–${percent(high)}`;
    },
    /** A ratio in per cent, rounded down to one digit. */
    ratio: (of: number, per: number) => percent(sharePercent(of, per)),
    bound: (bound: Bound, unit: string) => {
      if (bound.atLeast !== undefined) return limits("atLeast", { limit: limit(bound.atLeast, unit) });
      return bound.atMost === undefined ? "" : limits("atMost", { limit: limit(bound.atMost, unit) });
    },
    date: (day: string) => {
      const time = new Date(day);
      return Number.isNaN(time.getTime()) ? day : format.dateTime(time, { day: "numeric", month: "short", year: "numeric" });
    },
    list: (items: Iterable<string>) => format.list([...items]),
  };
}

export type Words = ReturnType<typeof wordsOf>;
