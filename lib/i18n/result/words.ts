import { type Fraction, fractionPercent, sharePercent } from "#lib/domain/scoring/fraction.ts";
import type { Bound } from "#lib/domain/scoring/result.ts";
import type { Locale } from "../addresses.ts";
import { decimalWords, figureWords, numberWords } from "../figure.ts";
import type { formatter, translator } from "../text.ts";

/** The titles that words of a result need: of an edition in one language. */
export type Titles = {
  indicators: readonly {
    id: string;
    title: string;
    ratingTitle: string;
    levels: readonly { points: number; text: string }[];
    inputs: readonly { key: string; label: string; unit: string }[];
  }[];
  labels: readonly { id: string; title: string }[];
};

/** What words are made with: on the server from `lib/i18n/text.ts`, in the browser from its provider. */
type Made<V extends Titles> = {
  locale: Locale;
  view: V;
  format: Pick<ReturnType<typeof formatter>, "dateTime" | "list">;
  limits: ReturnType<typeof translator<"shared.limits">>;
};

export type ResultWords = ReturnType<typeof wordsOf>;

/** Titles, figures and dates as every page, report and receipt of a result writes them. */
export function wordsOf<V extends Titles>({ locale, view, format, limits }: Made<V>) {
  const textOf = (id: string): V["indicators"][number] | undefined => view.indicators.find((indicator) => indicator.id === id);
  const inputOf = (id: string, key: string) => textOf(id)?.inputs.find((input) => input.key === key);
  const number = (value: number) => numberWords(value, locale);
  const figure = (value: number, unit: string) => figureWords(value, unit, locale);
  const decimal = (digits: string) => decimalWords(digits, locale);
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
    levelText: (id: string, points: number) => textOf(id)?.levels.find((level) => level.points === points)?.text ?? "",
    unitOf: (id: string, key: string) => inputOf(id, key)?.unit ?? "",
    inputLabel: (id: string, key: string) => inputOf(id, key)?.label ?? key,
    range: ({ low, high }: { low: number; high: number }) => (low === high ? number(low) : `${number(low)}–${number(high)}`),
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
