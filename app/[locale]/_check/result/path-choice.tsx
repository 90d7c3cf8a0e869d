"use client";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { PathKind, Paths, Result } from "#lib/domain/scoring/result.ts";
import { useWords } from "./_words/use-words.ts";
import { IndicatorLinks } from "./indicator-links.tsx";
import { PathSteps } from "./path-steps.tsx";

const kinds: readonly PathKind[] = ["leastEffort", "fastest", "robust"];

type Props = { id: string; result: Result; paths: Paths };

/** The three paths to a label side by side with their totals, and the steps of the chosen one. */
export function PathChoice({ id, result, paths }: Props) {
  const t = useTranslations("result");
  const shared = useTranslations("shared");
  const words = useWords();
  const [kind, setKind] = useState<PathKind>("leastEffort");
  const total = (name: PathKind) => {
    const path = paths[name];
    if (path === null) return t("none");
    if (path.steps.length === 0) return t("done");
    return t("total", { days: shared("days", { days: path.days }), leadDays: shared("leadDays", { days: path.leadDays }) });
  };
  return (
    <section className="mt-8">
      <h3 className="font-semibold" id={`paths-${id}`}>
        {t("path", { label: words.labelTitle(id) })}
      </h3>
      {paths.provisional && <IndicatorLinks ids={paths.answerFirst} before={t("answerFirst", { count: paths.answerFirst.length })} />}
      <div role="radiogroup" aria-labelledby={`paths-${id}`} className="mt-3 grid gap-3 sm:grid-cols-3">
        {kinds.map((name) => (
          <label
            key={name}
            className="card flex min-h-11 cursor-pointer items-start gap-2.5 px-4 py-3 has-checked:border-accent has-checked:bg-soft has-focus-visible:outline-3 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              className="mt-1.5 size-4 shrink-0 accent-accent"
              name={`path-${id}`}
              checked={kind === name}
              onChange={() => setKind(name)}
            />
            <span>
              <span className="block font-medium">{t(`paths.${name}`)}</span>
              <span className="block text-small tabular-nums">{total(name)}</span>
            </span>
          </label>
        ))}
      </div>
      <PathSteps id={id} kind={kind} result={result} paths={paths} />
    </section>
  );
}
