"use client";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import { productOf } from "#lib/domain/scoring/fraction.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { useWords } from "../result/_words/use-words.ts";
import { useCheck } from "../state/check-context.ts";
import { EditionLine } from "./edition-line.tsx";
import { Scrolling } from "./scrolling.tsx";

/** How the bar and the percentages of a label come about, in sentences. */
export function LabelFormulas({ id, result }: { id: string; result: Result }) {
  const t = useTranslations("result.receipt");
  const words = useWords();
  const { edition } = useCheck();
  const found = own(result.labels, id);
  const share = edition.labels.find((label) => label.id === id)?.share ?? null;
  if (found === undefined) return null;
  const { low, high, possible, bar, percentLow, percentHigh } = found.score;
  const product = share === null ? null : productOf(possible, share);
  const lines = [
    t("range"),
    ...(share === null || product === null || bar === null
      ? []
      : [
          t("barSum", {
            share: `${share[0]}/${share[1]}`,
            possible,
            product: `${words.number(product.value)}${product.exact ? "" : "…"}`,
            bar,
          }),
        ]),
    ...(percentLow === null ? [] : [t("percentSum", { points: low, possible, percent: words.percent(percentLow) })]),
    ...(percentHigh === null || high === low ? [] : [t("percentSum", { points: high, possible, percent: words.percent(percentHigh) })]),
  ];
  return lines.map((line) => (
    <p key={line} className="measure mt-1 text-small">
      {line}
    </p>
  ));
}

/** The arithmetic of a label's score: every indicator in its scope, points × weight, and the sum. */
export function LabelSum({ id, result }: { id: string; result: Result }) {
  const t = useTranslations("result");
  const words = useWords();
  const { edition } = useCheck();
  const found = own(result.labels, id);
  const label = edition.labels.find((candidate) => candidate.id === id);
  if (found === undefined || label === undefined) return null;
  const rows = label.scope.flatMap((position) => edition.indicators[position] ?? []);
  return (
    <>
      <LabelFormulas id={id} result={result} />
      <Scrolling name={t("columns.product")}>
        <table className="mt-3 w-full text-left text-small">
          <caption className="sr-only">{words.labelTitle(id)}</caption>
          <thead>
            <tr className="border-line border-b">
              <th scope="col" className="py-1.5 pr-3 font-medium">
                {t("columns.indicator")}
              </th>
              {(["points", "weight", "product"] as const).map((column) => (
                <th key={column} scope="col" className="py-1.5 pl-3 text-right font-medium">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id: indicator, weight }) => {
              const points = own(result.indicators, indicator)?.points ?? null;
              return (
                <tr key={indicator} className="border-line border-b">
                  <th scope="row" className="py-1 pr-3 font-normal">
                    {words.title(indicator)}
                  </th>
                  <td className="py-1 pl-3 text-right">{points === null ? "–" : words.range(points)}</td>
                  <td className="py-1 pl-3 text-right">{weight}</td>
                  <td className="py-1 pl-3 text-right">
                    {points === null ? "–" : words.range({ low: points.low * weight, high: points.high * weight })}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3} className="py-1.5 pr-3 font-medium">
                {t("receipt.sum")}
              </th>
              <td className="whitespace-nowrap py-1.5 pl-3 text-right font-medium">
                {t("pictures.outOf", { points: words.range(found.score), possible: found.score.possible })}
              </td>
            </tr>
          </tfoot>
        </table>
      </Scrolling>
      <EditionLine result={result} />
    </>
  );
}
