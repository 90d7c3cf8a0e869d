"use client";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import type { PathKind, Paths, Result } from "#lib/domain/scoring/result.ts";
import { PathSum } from "../receipt/path-sum.tsx";
import { useWords } from "./_words/use-words.ts";
import { PathNotes } from "./path-notes.tsx";
import { Receipted } from "./receipt-dialog.tsx";
import { StepRow } from "./step-row.tsx";

type Props = { id: string; kind: PathKind; result: Result; paths: Paths };

/** One path: what it is, its total that opens to the arithmetic, what it leaves open, and its steps. */
export function PathSteps({ id, kind, result, paths }: Props) {
  const t = useTranslations("result");
  const shared = useTranslations("shared");
  const words = useWords();
  const path = paths[kind];
  const found = own(result.labels, id);
  if (found === undefined) return null;
  const { possible, bar } = found.score;
  const locked = paths.reasons[kind]?.lockedBy ?? [];
  const hint = () => {
    if (kind !== "robust") return t(`pathHints.${kind}`);
    if (bar === null) return t("pathHints.robustUnscored");
    const margin = paths.robust?.margin ?? 0;
    return t(bar + margin > possible ? "pathHints.robustCapped" : "pathHints.robust", { margin, possible, percent: words.percent("5") });
  };
  return (
    <div className="mt-3">
      {(path !== null || kind !== "robust") && <p className="measure text-muted text-small">{hint()}</p>}
      <div aria-live="polite">
        {path === null && (
          <p className="measure mt-2">
            {locked.length === 0 ? t("unreachableAlone") : t("unreachable", { list: words.list(locked.map(words.title)) })}
          </p>
        )}
        {path?.steps.length === 0 && <p className="mt-2">{t("there")}</p>}
        {path !== null && path.steps.length > 0 && (
          <div className="mt-1 font-medium">
            <Receipted title={t(`paths.${kind}`)} content={<PathSum id={id} path={path} result={result} />}>
              {t("totalScore", {
                days: shared("days", { days: path.days }),
                leadDays: shared("leadDays", { days: path.leadDays }),
                score: path.score,
              })}
            </Receipted>
          </div>
        )}
        {path !== null && <PathNotes path={path} gates={found.gates} asOf={result.asOf} />}
      </div>
      {path !== null && path.steps.length > 0 && (
        <>
          <p className="measure mt-2 text-muted text-small">{t("effort.hint")}</p>
          <ol className="mt-3">
            {path.steps.map((step) => (
              <StepRow key={step.indicator} step={step} result={result} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
