import { type CountPoint, CountPoints } from "#app/_charts/count-points.tsx";
import { daysOf } from "#lib/domain/label/published-date.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import { type CountRow, CountsTable } from "./counts-table.tsx";
import { LowerSection } from "./lower-section.tsx";
import { labels } from "./place.ts";
import { labelColours } from "./words.ts";

type Own = {
  from: string;
  every: "day" | "month" | "year";
  points: readonly { day: string; gold: number; silver: number; bronze: number }[];
};
type Props = { locale: Locale; published: readonly CountRow[]; own: Own | null; today: string };

/** A day as a number of years: the middle of 2017 is 2017.5. */
function yearsOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const [start, next] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return year + (Date.parse(`${day}T00:00:00Z`) - start) / (next - start);
}

/** How many held each label: the published numbers as points that nothing joins, the register's own as a line. */
export function TimeSection({ locale, published, own, today }: Props) {
  const t = translator(locale, "clusters.time");
  const name = translator(locale, "shared.labels");
  if (published.length === 0 && own === null) return null;
  const starts = [...published.map(({ asOf }) => daysOf(asOf).from), ...(own === null ? [] : [own.from])];
  const years = [Math.floor(Math.min(...starts.map(yearsOf))), Math.ceil(yearsOf(today))] as const;
  const numbers = [...published, ...(own?.points ?? [])].flatMap((row) => labels.map((label) => row[label] ?? 0));
  return (
    <LowerSection id="over-time" title={t("title")}>
      <p className="measure mt-2 text-muted">
        {t("text")}
        {own !== null && ` ${t("own", { from: publishedWords(locale, own.from), every: own.every })}`}
      </p>
      {labels.map((label) => {
        const points = published.flatMap(({ asOf, [label]: count }): CountPoint[] => {
          const { from, to } = daysOf(asOf);
          return count === null ? [] : [{ id: asOf, from: yearsOf(from), to: yearsOf(to), count }];
        });
        const said = points.map(({ id, count }) => t("point", { date: publishedWords(locale, id), count }));
        const steps = (own?.points ?? []).map((point) => ({ at: yearsOf(point.day), count: point[label] }));
        return (
          <CountPoints
            key={label}
            name={t("picture", { label: name(label), list: formatter(locale).list(said) })}
            title={name(label)}
            {...{ points, steps, years }}
            most={Math.max(...numbers)}
            colour={labelColours[label]}
          />
        );
      })}
      <CountsTable locale={locale} published={published} own={own?.points ?? []} />
    </LowerSection>
  );
}
