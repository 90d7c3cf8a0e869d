"use client";
import { useFormatter, useLocale, useTranslations } from "use-intl/react";
import type { Bound, IndicatorResult } from "#lib/domain/scoring/result.ts";
import { locales } from "#lib/i18n/addresses.ts";
import { figureWords, numberWords } from "#lib/i18n/figure.ts";
import { useCheck } from "../../state/check-context.ts";
import { type Fraction, fractionPercent, sharePercent } from "./fraction.ts";

/** Titles, figures, dates and addresses as the pages of a result write them. */
export function useWords() {
  const language = useLocale();
  const locale = locales.find((candidate) => candidate === language) ?? locales[0];
  const format = useFormatter();
  const limits = useTranslations("shared.limits");
  const { view, places } = useCheck();
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
    /** Where an indicator is answered. */
    questionAddress: (id: string) => `${places.dimension(textOf(id)?.dimension ?? "")}#indicator-${id}`,
  };
}
