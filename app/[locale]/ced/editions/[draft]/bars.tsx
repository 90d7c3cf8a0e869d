import type { Bar, Comparison } from "#lib/domain/edition/compare.ts";
import { fractionPercent } from "#lib/domain/scoring/fraction.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { decimalWords } from "#lib/i18n/figure.ts";
import { translator } from "#lib/i18n/text.ts";

type Props = { locale: Locale; comparison: Comparison };

/** The points that each label asks for before and after; what differs stands out. */
export function Bars({ locale, comparison: { bars } }: Props) {
  const t = translator(locale, "editionDesk.changes");
  const words = (bar: Bar) => {
    if (bar === null) return t("noBar");
    const share = fractionPercent(bar.share);
    const points = { bar: bar.bar, possible: bar.possible };
    return share === null ? t("bar", points) : t("barShare", { ...points, share: decimalWords(share, locale) });
  };
  return (
    <section className="mt-8" aria-labelledby="bars">
      <h2 id="bars" className="text-lead">
        {t("bars")}
      </h2>
      <table className="mt-3 w-full max-w-2xl text-left tabular-nums">
        <thead className="text-muted text-small">
          <tr>
            {(["label", "before", "after"] as const).map((name) => (
              <th key={name} scope="col" className="py-2 pr-4 font-medium">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, title, before, after }) => {
            const [was, is] = [words(before), words(after)];
            return (
              <tr key={label} className="border-line border-t align-top">
                <th scope="row" className="whitespace-nowrap py-2 pr-4 font-medium">
                  {title[locale]}
                </th>
                <td className="py-2 pr-4 text-muted">{was}</td>
                <td className={`py-2 ${was === is ? "text-muted" : "font-medium"}`}>{is}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
