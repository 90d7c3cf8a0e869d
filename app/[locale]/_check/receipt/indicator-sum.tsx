"use client";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { useWords } from "../result/_words/use-words.ts";
import { useCheck } from "../state/check-context.ts";
import { EditionLine } from "./edition-line.tsx";
import { Reason } from "./reason.tsx";

/** The arithmetic of one indicator: its reason in words, and its points × weight. */
export function IndicatorSum({ id, result }: { id: string; result: Result }) {
  const t = useTranslations("result.receipt");
  const words = useWords();
  const { edition } = useCheck();
  const found = own(result.indicators, id);
  const weight = edition.indicators[edition.positions.get(id) ?? -1]?.weight ?? 0;
  if (found === undefined) return null;
  const { points, max, because } = found;
  return (
    <>
      {because.map((reason) => (
        <p key={reason.rule} className="measure">
          <Reason indicator={id} because={reason} max={max} />
        </p>
      ))}
      {points !== null && (
        <p className="mt-2 tabular-nums">
          {t("indicatorSum", {
            points: words.range(points),
            weight,
            product: words.range({ low: points.low * weight, high: points.high * weight }),
          })}
        </p>
      )}
      <EditionLine result={result} />
    </>
  );
}
