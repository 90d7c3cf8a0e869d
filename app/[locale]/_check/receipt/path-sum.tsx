"use client";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import type { Path, Result } from "#lib/domain/scoring/result.ts";
import { useWords } from "../result/_words/use-words.ts";
import { useCheck } from "../state/check-context.ts";
import { EditionLine } from "./edition-line.tsx";
import { SumTable } from "./sum-table.tsx";

type Props = { id: string; path: Path; result: Result };

/** The arithmetic of a path: days and points of its steps added up, and the longest wait. */
export function PathSum({ id, path, result }: Props) {
  const t = useTranslations("result");
  const words = useWords();
  const { edition } = useCheck();
  const label = edition.labels.find((candidate) => candidate.id === id);
  const low = own(result.labels, id)?.score.low ?? 0;
  const gains = path.steps.map(({ indicator, from, to }) => {
    const position = edition.positions.get(indicator) ?? -1;
    return label?.inScope[position] === true ? (to - from) * (edition.indicators[position]?.weight ?? 0) : 0;
  });
  return (
    <>
      <p>{t("receipt.pathDays", { sum: path.steps.map(({ days }) => words.number(days)).join(" + "), days: words.number(path.days) })}</p>
      <p>{t("receipt.pathLead", { leadDays: words.number(path.leadDays) })}</p>
      <p>{t("receipt.pathScore", { sum: [low, ...gains].map(words.number).join(" + "), score: words.number(path.score) })}</p>
      <SumTable
        name={t("columns.step")}
        caption={t("path", { label: words.labelTitle(id) })}
        head={t("columns.step")}
        columns={[t("columns.days"), t("columns.leadDays"), t("columns.gain")]}
        rows={path.steps.map(({ indicator, from, to, days, leadDays }, at) => ({
          key: indicator,
          title: `${words.title(indicator)}, ${t("step", { from, to })}`,
          figures: [words.number(days), words.number(leadDays), gains[at]],
        }))}
      />
      <EditionLine result={result} />
    </>
  );
}
