"use client";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import type { Path, Result } from "#lib/domain/scoring/result.ts";
import { useWords } from "../result/_words/use-words.ts";
import { useCheck } from "../state/check-context.ts";
import { EditionLine } from "./edition-line.tsx";
import { Scrolling } from "./scrolling.tsx";

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
      <Scrolling name={t("columns.step")}>
        <table className="mt-3 w-full text-left text-small">
          <caption className="sr-only">{t("path", { label: words.labelTitle(id) })}</caption>
          <thead>
            <tr className="border-line border-b align-bottom">
              <th scope="col" className="py-1.5 pr-3 font-medium">
                {t("columns.step")}
              </th>
              {(["days", "leadDays", "gain"] as const).map((column) => (
                <th key={column} scope="col" className="py-1.5 pl-3 text-right font-medium">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {path.steps.map(({ indicator, from, to, days, leadDays }, at) => (
              <tr key={indicator} className="border-line border-b">
                <th scope="row" className="py-1 pr-3 font-normal">
                  {words.title(indicator)}, {t("step", { from, to })}
                </th>
                <td className="py-1 pl-3 text-right">{words.number(days)}</td>
                <td className="py-1 pl-3 text-right">{words.number(leadDays)}</td>
                <td className="py-1 pl-3 text-right">{gains[at]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <EditionLine result={result} />
    </>
  );
}
