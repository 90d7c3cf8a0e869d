import { Scrolling } from "#app/_ui/scrolling.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { labels } from "./place.ts";
import { SourceLink } from "./source-link.tsx";

/** Numbers that were published for a date; null where one was not. */
export type CountRow = {
  asOf: string;
  gold: number | null;
  silver: number | null;
  bronze: number | null;
  ofTotal: number | null;
  source: string;
};
type OwnRow = { day: string; gold: number; silver: number; bronze: number };

/** The figures behind the picture over time, one key away: the published ones with their source, then the register's own. */
export function CountsTable({ locale, published, own }: { locale: Locale; published: readonly CountRow[]; own: readonly OwnRow[] }) {
  const t = translator(locale, "clusters.time");
  const name = translator(locale, "shared.labels");
  const rows = [
    ...published.map(({ asOf, source, ...row }) => ({ ...row, date: asOf, source: source as string | null })),
    ...own.map(({ day, ...row }) => ({ ...row, date: day, ofTotal: null, source: null })),
  ];
  const figure = "py-1.5 pl-4 text-right";
  return (
    <details className="mt-3">
      <summary className="flex min-h-11 items-center text-accent text-small underline underline-offset-4">{t("table")}</summary>
      <Scrolling name={t("table")}>
        <table className="w-full text-left text-small">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr>
              <th scope="col" className="py-1.5 pr-4 font-medium">
                {t("when")}
              </th>
              {labels.map((label) => (
                <th key={label} scope="col" className={`${figure} font-medium`}>
                  {name(label)}
                </th>
              ))}
              <th scope="col" className={`${figure} font-medium`}>
                {t("ofTotal")}
              </th>
              <th scope="col" className="py-1.5 pl-4 font-medium">
                {t("source")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.date} ${row.source}`} className="border-line border-t">
                <th scope="row" className="whitespace-nowrap py-1.5 pr-4 font-normal">
                  {publishedWords(locale, row.date)}
                </th>
                {labels.map((label) => (
                  <td key={label} className={figure}>
                    {row[label] ?? "–"}
                  </td>
                ))}
                <td className={figure}>{row.ofTotal ?? "–"}</td>
                <td className="py-1.5 pl-4">{row.source === null ? t("register") : <SourceLink source={row.source} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </details>
  );
}
