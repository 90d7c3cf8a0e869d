"use client";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import { productOf } from "#lib/domain/scoring/fraction.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { useWords } from "../result/_words/use-words.ts";
import { useCheck } from "../state/check-context.ts";
import { EditionLine } from "./edition-line.tsx";
import { SumTable } from "./sum-table.tsx";

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
  const indicators = label.scope.flatMap((position) => edition.indicators[position] ?? []);
  const rows = indicators.map(({ id: indicator, weight }) => {
    const points = own(result.indicators, indicator)?.points ?? null;
    const product = points === null ? "–" : words.range({ low: points.low * weight, high: points.high * weight });
    return { key: indicator, title: words.title(indicator), figures: [points === null ? "–" : words.range(points), weight, product] };
  });
  return (
    <>
      <LabelFormulas id={id} result={result} />
      <SumTable
        name={t("columns.product")}
        caption={words.labelTitle(id)}
        head={t("columns.indicator")}
        columns={[t("columns.points"), t("columns.weight"), t("columns.product")]}
        rows={rows}
        sum={{
          title: t("receipt.sum"),
          figure: t("pictures.outOf", { points: words.range(found.score), possible: found.score.possible }),
        }}
      />
      <EditionLine result={result} />
    </>
  );
}
