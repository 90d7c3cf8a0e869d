import type { CaseView } from "#lib/domain/sparring/view.ts";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { caseWords } from "../words.ts";

const series = ["self", "sparring", "combined", "official"] as const;

/** The points of each series for each label, as ranges, with the bar; one series never stands for another. */
export function ScoresTable({ locale, view, found }: { locale: Locale; view: EditionView; found: CaseView }) {
  const t = translator(locale, "sparring");
  const words = caseWords(locale, view);
  const labels = found.scores.filter(({ self }) => self.possible > 0);
  const shown = series.filter((name) => name !== "official" || found.official !== null);
  const hasBar = labels.some(({ self }) => self.bar !== null);
  const cell = "py-2.5 pl-3 text-right align-top";
  return (
    <section className="mt-8" aria-labelledby="scores">
      <h2 id="scores" className="text-lead">
        {t("scores.title")}
      </h2>
      <table className="mt-3 w-full max-w-3xl text-left text-small">
        <thead className="text-muted">
          <tr>
            <th scope="col" className="py-2 font-medium">
              {t("scores.series")}
            </th>
            {labels.map(({ label }) => (
              <th key={label} scope="col" className="py-2 pl-3 text-right font-medium">
                {words.labelTitle(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((name) => (
            <tr key={name} className="border-line border-t">
              <th scope="row" className={`py-2.5 align-top font-medium ${name === "self" ? "text-accent" : ""}`}>
                {t(`series.${name}`)}
              </th>
              {labels.map(({ label, ...scores }) => {
                const score = scores[name];
                return (
                  <td key={label} className={cell}>
                    {score === null ? (
                      <span className="text-muted">{t("scores.none")}</span>
                    ) : (
                      <>
                        {t("scores.score", { points: words.range(score), possible: score.possible })}
                        <span className="block text-muted">{words.percentRange(score.percentLow, score.percentHigh)}</span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          {hasBar && (
            <tr className="border-line border-t text-muted">
              <th scope="row" className="py-2.5 font-normal">
                {t("scores.bar")}
              </th>
              {labels.map(({ label, self: { bar } }) => (
                <td key={label} className={cell}>
                  {bar === null ? "–" : words.number(bar)}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      <p className="measure mt-2 text-muted text-small">{t("scores.hint")}</p>
      {found.official?.total != null && (
        <p className="measure mt-2 text-small">
          {t("scores.total", {
            ...found.official.total,
            label: words.labelTitle(found.official.label),
            date: words.date(found.official.assessedOn),
          })}
        </p>
      )}
    </section>
  );
}
