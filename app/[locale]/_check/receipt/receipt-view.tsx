"use client";
import Link from "next/link";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { score } from "#lib/domain/scoring/score.ts";
import { useWords } from "../result/_words/use-words.ts";
import { useCheck } from "../state/check-context.ts";
import { EditionLine } from "./edition-line.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { LabelReceipt } from "./label-receipt.tsx";
import { ReceiptActions } from "./receipt-actions.tsx";

/** The arithmetic behind every figure of a result, to print, download and recompute. */
export function ReceiptView() {
  const t = useTranslations("result");
  const words = useWords();
  const { edition, view, answers, ready, places } = useCheck();
  const result = useMemo(() => score(edition, answers), [edition, answers]);
  if (!ready) return <p className="mt-4 min-h-dvh text-muted">{t("loading")}</p>;
  return (
    <>
      <p className="measure mt-3">{t("receipt.intro", { date: words.date(result.asOf) })}</p>
      {Object.keys(answers.answers).length === 0 && <p className="measure mt-3">{t("receipt.nothing")}</p>}
      <EditionLine result={result} full />
      <ReceiptActions answers={answers} result={result} />
      {view.labels.toReversed().map(({ id }) => (
        <LabelReceipt key={id} id={id} result={result} />
      ))}
      <h2 className="mt-10 text-lead">{t("receipt.indicators")}</h2>
      <IndicatorTable result={result} />
      <Link className="no-print link mt-8 inline-flex min-h-11 items-center" href={places.result}>
        {t("receipt.back")}
      </Link>
    </>
  );
}
