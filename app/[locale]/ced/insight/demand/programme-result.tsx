import type { Programme } from "#lib/domain/insight/programme.ts";
import type { ProgrammeQuery } from "#lib/domain/insight/programme-query.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { DemandView } from "#lib/usecases/insight/demand.ts";
import { LeftOut } from "./left-out.tsx";

type Props = { locale: Locale; view: DemandView; asked: ProgrammeQuery; programme: Programme };

/** A programme: what it covers and uses, its offerings with what each adds, what it leaves out, and the way to take it along. */
export function ProgrammeResult({ locale, view, asked, programme }: Props) {
  const t = translator(locale, "demand.programme");
  const { unit, limit } = asked;
  const { parts, covered, possible, takes, exact } = programme;
  const titles = new Map([...view.indicators, ...view.offerings].map(({ id, title }) => [id, title]));
  const amount = (value: number) => t(`amount.${unit}`, { amount: value });
  const file = (format: "csv" | "xlsx") =>
    `/api/v1/insight/programme?${new URLSearchParams({ unit, limit: String(limit), release: view.release.id, locale, format })}`;
  return (
    <div className="card mt-6 p-5 sm:p-7">
      <h3 className="font-semibold">{t("result", { limit: amount(limit) })}</h3>
      {parts.length === 0 ? (
        <p className="mt-2">{t("nothing")}</p>
      ) : (
        <>
          <p className="measure mt-2">{t("covers", { covered, possible, takes: amount(takes) })}</p>
          {!exact && <p className="measure mt-2 text-warn">{t("inexact")}</p>}
          <table className="mt-4 w-full text-left text-small">
            <thead className="text-muted">
              <tr>
                <th scope="col" className="py-2 pr-4 font-medium">
                  {t("offering")}
                </th>
                <th scope="col" className="py-2 pr-4 text-right font-medium">
                  {t("takes")}
                </th>
                <th scope="col" className="py-2 font-medium">
                  {t("adds")}
                </th>
              </tr>
            </thead>
            <tbody>
              {parts.map(({ offering, takes: used, adds, covers }) => {
                const also = covers.filter((id) => !adds.includes(id));
                return (
                  <tr key={offering} className="border-line border-t align-top">
                    <th scope="row" className="py-2 pr-4 font-medium">
                      {titles.get(offering)}
                    </th>
                    <td className="py-2 pr-4 text-right">{amount(used)}</td>
                    <td className="py-2">
                      {adds.map((id) => (
                        <span key={id} className="block">{`${id} ${titles.get(id) ?? ""}`}</span>
                      ))}
                      {also.length > 0 && <span className="block text-muted">{t("also", { indicators: also.join(", ") })}</span>}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
      <LeftOut {...{ locale, titles, programme }} />
      <p className="no-print mt-6 flex flex-wrap gap-4">
        <a href={file("xlsx")} download className="button">
          {t("xlsx")}
        </a>
        <a href={file("csv")} download className="button">
          {t("csv")}
        </a>
      </p>
    </div>
  );
}
