import Link from "next/link";
import type { IndicatorCase } from "#lib/domain/sparring/view.ts";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { type Filter, indicatorPlace, shownAt } from "../place.ts";
import type { CaseAt } from "../places.ts";
import { caseWords } from "../words.ts";
import { IndicatorNotes } from "./indicator-notes.tsx";

type Props = {
  locale: Locale;
  at: CaseAt;
  view: EditionView;
  caption: string;
  indicators: readonly IndicatorCase[];
  filter: Filter | null;
  hasOfficial: boolean;
};

/** Indicators with the points of each series beside each other; a dash where a series has none. */
export function IndicatorTable({ locale, at, view, caption, indicators, filter, hasOfficial }: Props) {
  const t = translator(locale, "sparring.list");
  const words = caseWords(locale, view);
  const columns = ["self", "sparring", "agreed", ...(hasOfficial ? (["official"] as const) : [])] as const;
  const pointsOf = ({ self: { result }, rating, agreements, official }: IndicatorCase) => ({
    self: result.state === "unanswered" || result.points === null ? null : words.range(result.points),
    sparring: rating?.points ?? null,
    agreed: agreements.agreed?.points ?? null,
    official,
  });
  return (
    <table className="mt-2 w-full text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-muted text-small">
        <tr>
          <th scope="col" className="py-2 font-medium">
            {t("indicator")}
          </th>
          {columns.map((name) => (
            <th key={name} scope="col" className="w-14 py-2 pl-2 text-right font-medium sm:w-24">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {indicators.map((one) => {
          const points = pointsOf(one);
          return (
            <tr key={one.id} className="border-line border-t">
              <th scope="row" className="py-1.5 font-normal">
                <Link prefetch={false} className="link inline-block py-1" href={shownAt(locale, indicatorPlace(at, one.id), filter)}>
                  {words.title(one.id)}
                </Link>
                <IndicatorNotes locale={locale} one={one} />
              </th>
              {columns.map((name) => (
                <td key={name} className={`py-2.5 pl-2 text-right align-top ${name === "self" ? "font-semibold text-accent" : ""}`}>
                  {points[name] ?? (
                    <>
                      <span aria-hidden className="text-muted">
                        –
                      </span>
                      <span className="sr-only">{t("nothing")}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
