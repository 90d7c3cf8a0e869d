import { daysOf, type PublishedDate, precisionOf } from "#lib/domain/label/published-date.ts";
import type { Locale } from "./addresses.ts";
import { formatter, translator } from "./text.ts";

const formats = {
  day: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "short", year: "numeric" },
  year: { year: "numeric" },
} as const;

/** A date in words, no more exact than it was published: "2017", "sep. 2017", "21. sep. 2017", "3. kvartal 2024". */
export function publishedWords(locale: Locale, date: PublishedDate): string {
  const [precision, { from, to }] = [precisionOf(date), daysOf(date)];
  const t = translator(locale, "clusters.dates");
  const written = (day: string, { year, ...format }: (typeof formats)[keyof typeof formats]) =>
    formatter(locale).dateTime(new Date(`${day}T12:00:00Z`), { ...format, year });
  if (precision === "quarter") return t("quarter", { quarter: Math.ceil(Number(from.slice(5, 7)) / 3), year: from.slice(0, 4) });
  if (precision === "range") return t("range", { from: written(from, formats.month), to: written(to, formats.month) });
  return written(from, formats[precision]);
}
