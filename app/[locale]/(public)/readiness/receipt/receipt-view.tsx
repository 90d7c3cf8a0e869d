"use client";
import { useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { receiptJson } from "#lib/domain/scoring/receipt.ts";
import { score } from "#lib/domain/scoring/score.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { useCheck } from "../_check/check-provider.tsx";
import { download } from "../_check/download.ts";
import { Reason } from "./reason.tsx";

/** The arithmetic behind every figure of a result, to print, download and recompute. */
export function ReceiptView({ locale }: { locale: Locale }) {
  const t = useTranslations("result");
  const format = useFormatter();
  const { edition, view, answers, ready } = useCheck();
  const result = useMemo(() => score(edition, answers), [edition, answers]);
  if (!ready) return <p className="mt-4 min-h-96 text-muted">{t("loading")}</p>;
  const { id, revision, digest } = result.edition;
  return (
    <>
      <p className="measure mt-3">
        {t("receiptText", {
          date: format.dateTime(new Date(result.asOf), { day: "numeric", month: "short", year: "numeric" }),
          edition: id,
          revision,
          engine: result.engine,
        })}
      </p>
      <p className="break-all text-muted text-small">{digest}</p>
      <div className="no-print mt-5 flex flex-wrap gap-3">
        <button
          type="button"
          className="button button-primary"
          onClick={() => download(t("fileName"), receiptJson(edition, answers, result))}
        >
          {t("download")}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {t("print")}
        </button>
      </div>
      <p className="no-print measure mt-3 text-muted text-small">
        {t("recompute", { command: `npm run -s readiness -- --receipt ${t("fileName")}` })}
      </p>
      {view.labels.toReversed().map((label) => {
        const found = result.labels[label.id];
        if (found === undefined || found.score.bar === null) return null;
        const { low, high, possible, bar } = found.score;
        return (
          <p key={label.id} className="mt-6 font-medium">
            {label.title}: {t(low === high ? "scoreSure" : "score", { low, high, possible, bar })}
          </p>
        );
      })}
      <section className="mt-4" aria-label={t("receiptTitle")}>
        <table className="w-full table-fixed text-left text-small">
          <caption className="sr-only">{t("receiptTitle")}</caption>
          <thead>
            <tr className="border-line border-b">
              <th scope="col" className="py-2 pr-4 font-medium">
                {t("columns.indicator")}
              </th>
              <th scope="col" className="py-2 pr-4 text-right font-medium">
                {t("columns.points")}
              </th>
              <th scope="col" className="py-2 pr-4 text-right font-medium">
                {t("weight")}
              </th>
              <th scope="col" className="py-2 font-medium">
                {t("reason")}
              </th>
            </tr>
          </thead>
          <tbody>
            {edition.indicators.map(({ id: indicator, weight }) => {
              const found = result.indicators[indicator];
              if (found === undefined) return null;
              const { points, max, because } = found;
              return (
                <tr key={indicator} className="border-line border-b align-top">
                  <th scope="row" className="py-2 pr-4 font-normal">
                    {indicator} {view.indicators.find((text) => text.id === indicator)?.title}
                  </th>
                  <td className="whitespace-nowrap py-2 pr-4 text-right">
                    {points === null ? "–" : points.low === points.high ? points.low : t("rowPoints", points)} / {max}
                  </td>
                  <td className="py-2 pr-4 text-right">{weight}</td>
                  <td className="py-2">
                    <Reason indicator={indicator} because={because[0]} max={max} locale={locale} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}
