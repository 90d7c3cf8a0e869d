"use client";
import { useTranslations } from "use-intl/react";
import { Scrolling } from "#app/_ui/scrolling.tsx";
import { own } from "#lib/domain/record.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { useWords } from "../result/_words/use-words.ts";
import { useCheck } from "../state/check-context.ts";
import { Reason } from "./reason.tsx";

/** Every indicator with points, weight and reason. */
export function IndicatorTable({ result }: { result: Result }) {
  const t = useTranslations("result");
  const words = useWords();
  const { edition } = useCheck();
  return (
    <Scrolling name={t("receipt.indicators")} className="overflow-x-auto print:overflow-visible">
      <table className="mt-2 w-full min-w-136 text-left text-small">
        <caption className="sr-only">{t("receipt.indicators")}</caption>
        <thead>
          <tr className="border-line border-b">
            <th scope="col" className="w-1/3 py-2 pr-4 font-medium">
              {t("columns.indicator")}
            </th>
            <th scope="col" className="whitespace-nowrap py-2 pr-4 text-right font-medium">
              {t("columns.points")}
            </th>
            <th scope="col" className="whitespace-nowrap py-2 pr-4 text-right font-medium">
              {t("columns.weight")}
            </th>
            <th scope="col" className="py-2 font-medium">
              {t("columns.reason")}
            </th>
          </tr>
        </thead>
        <tbody>
          {edition.indicators.map(({ id, weight }) => {
            const found = own(result.indicators, id);
            if (found === undefined) return null;
            const { points, max, because } = found;
            return (
              <tr key={id} className="break-inside-avoid border-line border-b align-top">
                <th scope="row" className="py-2 pr-4 font-normal">
                  {words.title(id)}
                </th>
                <td className="whitespace-nowrap py-2 pr-4 text-right">
                  {points === null ? "–" : t("pictures.outOf", { points: words.range(points), possible: max })}
                </td>
                <td className="py-2 pr-4 text-right">{weight}</td>
                <td className="py-2">
                  <Reason indicator={id} because={because[0]} max={max} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolling>
  );
}
