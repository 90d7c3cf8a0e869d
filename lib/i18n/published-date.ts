import { daysOf, type PublishedDate, precisionOf } from "#lib/domain/label/published-date.ts";
import type { Locale } from "./addresses.ts";
import { formatter, translator } from "./text.ts";

type Months = "short" | "long";

const formats = (month: Months) =>
  ({
    day: { day: "numeric", month, year: "numeric" },
    month: { month, year: "numeric" },
    year: { year: "numeric" },
  }) as const;

/** A date in words, no more exact than it was published: "2017", "sep. 2017", "21. sep. 2017", "3. kvartal 2024". */
export function publishedWords(locale: Locale, date: PublishedDate, months: Months = "short"): string {
  const [precision, { from, to }] = [precisionOf(date), daysOf(date)];
  const [t, format] = [translator(locale, "clusters.dates"), formats(months)];
  const written = (day: string, { year, ...parts }: (typeof format)[keyof typeof format]) =>
    formatter(locale).dateTime(new Date(`${day}T12:00:00Z`), { ...parts, year });
  if (precision === "quarter") return t("quarter", { quarter: Math.ceil(Number(from.slice(5, 7)) / 3), year: from.slice(0, 4) });
  if (precision === "range") return t("range", { from: written(from, format.month), to: written(to, format.month) });
  return written(from, format[precision]);
}
