import { Scrolling } from "#app/_ui/scrolling.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { decimalWords } from "#lib/i18n/figure.ts";
import { translator } from "#lib/i18n/text.ts";
import { LowerSection } from "./lower-section.tsx";
import { SourceLink } from "./source-link.tsx";

type Score = {
  organisation: string;
  country: string;
  year: string;
  scorePercent: string;
  points: number | null;
  pointsMax: number | null;
  source: string;
};

/** The scores of gold certifications that somebody published, from any country, each with its year and source. */
export function ScoresSection({ locale, scores }: { locale: Locale; scores: readonly Score[] }) {
  const t = translator(locale, "clusters.scores");
  if (scores.length === 0) return null;
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  const ordered = scores.map(({ scorePercent }) => scorePercent).sort((a, b) => Number(a) - Number(b));
  const [lowest = "", highest = ""] = [ordered.at(0), ordered.at(-1)];
  return (
    <LowerSection id="scores" title={t("title")}>
      <p className="measure mt-2 text-muted">
        {t("text", { count: scores.length, lowest: decimalWords(lowest, locale), highest: decimalWords(highest, locale) })} {t("caution")}
      </p>
      <details className="mt-3">
        <summary className="flex min-h-11 items-center text-accent text-small underline underline-offset-4">{t("table")}</summary>
        <Scrolling name={t("title")}>
          <table className="w-full text-left text-small">
            <caption className="sr-only">{t("title")}</caption>
            <thead>
              <tr>
                {(["organisation", "country", "year", "score", "source"] as const).map((head) => (
                  <th key={head} scope="col" className={`py-1.5 pr-4 font-medium ${head === "score" ? "text-right" : ""}`}>
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {scores.map(({ organisation, country, year, scorePercent, points, pointsMax, source }) => (
                <tr key={`${organisation} ${year}`} className="border-line border-t">
                  <th scope="row" className="py-1.5 pr-4 font-normal">
                    {organisation}
                  </th>
                  <td className="py-1.5 pr-4">{countries.of(country) ?? country}</td>
                  <td className="py-1.5 pr-4 tabular-nums">{year}</td>
                  <td className="py-1.5 pr-4 text-right tabular-nums">
                    {t("percent", { score: decimalWords(scorePercent, locale) })}
                    {points !== null && pointsMax !== null && ` ${t("points", { points, max: pointsMax })}`}
                  </td>
                  <td className="py-1.5 pr-4">
                    <SourceLink source={source} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
      </details>
    </LowerSection>
  );
}
