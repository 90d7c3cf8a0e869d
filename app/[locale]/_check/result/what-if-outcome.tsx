"use client";
import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { Result } from "#lib/domain/scoring/result.ts";
import { useCheck } from "../state/check-context.ts";
import { useSentence } from "./_words/use-sentence.ts";
import { labelBorder } from "./label-colour.ts";

type Props = { real: Result; result: Result; changed: boolean; clear: () => void };

/** What the tried ratings move: each label's sentence and least work, before and after. */
export function WhatIfOutcome({ real, result, changed, clear }: Props) {
  const t = useTranslations("result");
  const card = useRef<HTMLElement>(null);
  const shared = useTranslations("shared");
  const sentence = useSentence();
  const { view } = useCheck();
  const work = (of: Result, id: string) => {
    const path = of.labels[id]?.paths?.leastEffort;
    return path == null ? t("none") : shared("days", { days: path.days });
  };
  return (
    <section
      ref={card}
      tabIndex={-1}
      className="card sticky top-2 z-10 mt-4 max-h-[50dvh] overflow-y-auto px-4 py-3 text-small"
      aria-label={t("whatIf.outcome")}
    >
      {!changed && <p className="text-muted">{t("whatIf.unchanged")}</p>}
      <ul aria-live="polite" className="grid gap-2">
        {view.labels.toReversed().map(({ id }) => {
          const [before, after] = [sentence(id, real), sentence(id, result)];
          const [workBefore, workAfter] = [work(real, id), work(result, id)];
          return (
            <li key={id} className={`border-l-4 pl-3 ${labelBorder(id)}`}>
              <span className={before === after ? "" : "font-medium"}>{after}</span>{" "}
              {result.labels[id]?.paths != null && workBefore !== workAfter && t("whatIf.path", { before: workBefore, after: workAfter })}
              {before !== after && <span className="block text-muted">{t("before", { sentence: before })}</span>}
            </li>
          );
        })}
      </ul>
      {changed && (
        <button
          type="button"
          className="link min-h-11"
          onClick={() => {
            clear();
            card.current?.focus();
          }}
        >
          {t("whatIf.off")}
        </button>
      )}
    </section>
  );
}
