import type { Locale } from "#lib/i18n/addresses.ts";
import { numberWords } from "#lib/i18n/figure.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { labels } from "./place.ts";
import { SourceLink } from "./source-link.tsx";
import { regionName } from "./words.ts";

type Level = (typeof labels)[number];
type Row = { region: string; population: number; populationOn: string; source: string; per: Readonly<Record<Level, string>> } & Readonly<
  Record<Level, number>
>;

/** Labels held per million inhabitants, with the numbers they are made of and where the population comes from. */
export function MillionSection({ locale, rows }: { locale: Locale; rows: readonly Row[] }) {
  const t = translator(locale, "clusters.million");
  const time = translator(locale, "clusters.time");
  const name = translator(locale, "shared.labels");
  const [first] = rows;
  if (first === undefined) return null;
  const figure = "py-2 pl-4 text-right tabular-nums";
  const decimal = (text: string) => (locale === "da" ? text.replace(".", ",") : text);
  return (
    <section className="mt-14 break-inside-avoid" aria-labelledby="million">
      <h2 id="million" className="font-semibold text-lead">
        {t("title")}
      </h2>
      <p className="measure mt-2 mb-3 text-muted">
        {t("text", { date: publishedWords(locale, first.populationOn) })} {time("source")}: <SourceLink source={first.source} />
      </p>
      <table className="w-full text-left text-small">
        <caption className="sr-only">{t("title")}</caption>
        <thead className="text-muted">
          <tr>
            <th scope="col" className="py-2 pr-4 font-medium">
              {t("place")}
            </th>
            <th scope="col" className={`${figure} font-medium`}>
              {t("population")}
            </th>
            {labels.map((label) => (
              <th key={label} scope="col" className={`${figure} font-medium`}>
                {name(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.region} className="border-line border-t">
              <th scope="row" className="py-2 pr-4 font-normal">
                {row.region === "denmark" ? t("denmark") : regionName(locale, row.region)}
              </th>
              <td className={figure}>{numberWords(row.population, locale)}</td>
              {labels.map((label) => (
                <td key={label} className={figure}>
                  {t("figure", { per: decimal(row.per[label]), count: row[label] })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
