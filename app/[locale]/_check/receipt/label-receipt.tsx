"use client";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import type { PathKind, Result } from "#lib/domain/scoring/result.ts";
import { useSentence } from "../result/_words/use-sentence.ts";
import { useWords } from "../result/_words/use-words.ts";
import { GateList } from "../result/gate-list.tsx";
import { LabelFormulas } from "./label-sum.tsx";

const kinds: readonly PathKind[] = ["leastEffort", "fastest", "robust"];

/** One label on the receipt: its sentence, score and bar, gates with reasons, and its paths in figures. */
export function LabelReceipt({ id, result }: { id: string; result: Result }) {
  const t = useTranslations("result");
  const shared = useTranslations("shared");
  const words = useWords();
  const sentence = useSentence();
  const found = own(result.labels, id);
  if (found === undefined) return null;
  const { paths } = found;
  return (
    <section className="mt-10" aria-labelledby={`receipt-${id}`}>
      <h2 id={`receipt-${id}`} className="text-lead">
        {words.labelTitle(id)}
      </h2>
      <p className="measure mt-1">
        {sentence(id, result)} {result.edition.basis === "indicative" && `(${shared("indicative")})`}
      </p>
      <LabelFormulas id={id} result={result} />
      <h3 className="mt-4 font-semibold">{t("receipt.gates")}</h3>
      <GateList id={id} result={result} />
      {paths !== null && (
        <>
          <h3 className="mt-4 font-semibold">{t("receipt.paths")}</h3>
          <ul className="mt-1 grid gap-2 text-small">
            {kinds.map((kind) => {
              const path = paths[kind];
              return (
                <li key={kind} className="measure">
                  <strong className="font-medium">{t(`paths.${kind}`)}:</strong> {path === null && `${t("none")}.`}
                  {path?.steps.length === 0 && t("there")}
                  {path !== null &&
                    path.steps.length > 0 &&
                    `${path.steps.map((step) => `${step.indicator} ${step.from} → ${step.to}`).join("; ")}. ${t("totalScore", {
                      days: shared("days", { days: path.days }),
                      leadDays: shared("leadDays", { days: path.leadDays }),
                      score: path.score,
                    })}`}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
