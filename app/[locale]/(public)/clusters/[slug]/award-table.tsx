import type { Locale } from "#lib/i18n/addresses.ts";
import { decimalWords } from "#lib/i18n/figure.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { SourceLink } from "../source-link.tsx";
import { labelColours, type Standing } from "../words.ts";

type Award = Pick<Standing, "label" | "awarded" | "validUntil"> & {
  certificate: string | null;
  scorePercent: string | null;
  lapsedOn: string | null;
  source: string;
  confidence: "stated" | "inferred";
  note: string | null;
};

/** Every award that was published, the newest first, each with its source and how sure it is. */
export function AwardTable({ locale, awards }: { locale: Locale; awards: readonly Award[] }) {
  const t = translator(locale, "clusters.cluster");
  const shared = translator(locale, "shared");
  const words = (date: string | null) => (date === null ? t("unknown") : publishedWords(locale, date));
  const cell = "py-2.5 pr-4 align-top max-sm:block max-sm:py-0.5";
  return (
    <section className="mt-12" aria-labelledby="history">
      <h2 id="history" className="font-semibold text-lead">
        {t("history")}
      </h2>
      {awards.length === 0 && <p className="mt-2">{t("noHistory")}</p>}
      {awards.length > 0 && (
        <table className="mt-3 w-full text-left max-sm:block">
          <caption className="sr-only">{t("history")}</caption>
          <thead className="text-muted text-small max-sm:sr-only">
            <tr>
              {(["award", "given", "until", "source"] as const).map((name) => (
                <th key={name} scope="col" className="py-2 pr-4 font-medium">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {awards.map(({ label, awarded, validUntil, certificate, scorePercent, lapsedOn, source, confidence, note }) => (
              <tr
                key={`${label} ${awarded} ${validUntil} ${source}`}
                className="break-inside-avoid border-line border-t max-sm:block max-sm:py-3"
              >
                <th scope="row" className={`${cell} font-semibold ${labelColours[label]}`}>
                  {shared(`labels.${label}`)}
                  {scorePercent !== null && (
                    <span className="block font-normal text-ink text-small">
                      {t("score", { score: decimalWords(scorePercent, locale) })}
                    </span>
                  )}
                  {certificate !== null && (
                    <span className="block font-normal text-ink text-small">{t("certificate", { certificate })}</span>
                  )}
                </th>
                <td className={cell}>
                  <span className="text-muted sm:hidden">{t("given")}: </span>
                  {words(awarded)}
                </td>
                <td className={cell}>
                  <span className="text-muted sm:hidden">{t("until")}: </span>
                  {words(validUntil)}
                  {lapsedOn !== null && <span className="block text-small">{t("lapsed", { date: words(lapsedOn) })}</span>}
                </td>
                <td className={`${cell} text-small`}>
                  <SourceLink source={source} />
                  <span className="block text-muted">
                    {shared(`confidence.${confidence}`)}
                    {note !== null && (
                      <>
                        {": "}
                        <span lang="en">{note}</span>
                      </>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
