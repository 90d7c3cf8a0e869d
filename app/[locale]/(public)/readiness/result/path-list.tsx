"use client";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { addDays, compareDates } from "#lib/domain/date.ts";
import type { PathKind, Paths, Result } from "#lib/domain/scoring/result.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { useCheck } from "../_check/check-provider.tsx";
import { EffortChoice } from "./effort-choice.tsx";
import { StepText } from "./step-text.tsx";

const kinds: readonly PathKind[] = ["leastEffort", "fastest", "robust"];

/** The three paths to a label as lists of steps with days and lead time; the effort of each step can be changed and counts at once. */
export function PathList({ label, result, paths, locale }: { label: string; result: Result; paths: Paths; locale: Locale }) {
  const t = useTranslations("result");
  const shared = useTranslations("shared");
  const format = useFormatter();
  const { view } = useCheck();
  const [kind, setKind] = useState<PathKind>("leastEffort");
  const path = paths[kind];
  const gates = result.labels[label]?.gates ?? [];
  const left = gates.filter((gate) => gate.state !== "passed" && gate.kind !== "score" && gate.kind !== "minimums");
  const closesOn = gates.find((gate) => gate.kind === "elapsed")?.closesOn ?? null;
  const late = path !== null && closesOn !== null && compareDates(addDays(result.asOf, path.leadDays), closesOn) > 0;
  const title = (id: string) => `${id} ${view.indicators.find((indicator) => indicator.id === id)?.title ?? ""}`;
  return (
    <div className="mt-6">
      <h3 className="font-semibold">{t("path")}</h3>
      <fieldset className="mt-1 flex flex-wrap gap-x-6">
        <legend className="sr-only">{t("path")}</legend>
        {kinds.map((name) => (
          <label key={name} className="flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="radio"
              className="size-4 accent-accent"
              name={`path-${label}`}
              checked={kind === name}
              onChange={() => setKind(name)}
            />
            {t(`paths.${name}`)}
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        {paths.provisional && (
          <p className="measure text-muted text-small">
            {t("provisional", { count: paths.answerFirst.length, list: paths.answerFirst.join(", ") })}
          </p>
        )}
        {path === null && (
          <p className="measure mt-2">{t("unreachable", { list: (paths.reasons[kind]?.lockedBy ?? []).map(title).join(", ") })}</p>
        )}
        {path?.steps.length === 0 && <p className="mt-2">{t("there")}</p>}
        {path !== null && path.steps.length > 0 && (
          <p className="mt-2 font-medium">{t("pathTotal", { days: path.days, leadDays: path.leadDays, score: path.score })}</p>
        )}
        {path !== null && left.length > 0 && (
          <p className="measure text-small text-warn">
            {t("leavesOpen", { list: left.map((gate) => shared(`gates.${gate.kind}`)).join(", ") })}
          </p>
        )}
        {late && (
          <p className="text-small text-warn">
            {t("afterWindow", { date: format.dateTime(new Date(closesOn), { day: "numeric", month: "short", year: "numeric" }) })}
          </p>
        )}
      </div>
      {path !== null && path.steps.length > 0 && (
        <>
          <p className="text-muted text-small">{t("effortHint")}</p>
          <ol className="mt-2">
            {path.steps.map((step) => (
              <li key={step.indicator} className="grid gap-x-6 gap-y-2 border-line border-t py-3 sm:grid-cols-[1fr_auto]">
                <div className="min-w-0">
                  <p className="font-medium">
                    {title(step.indicator)} <span className="text-muted tabular-nums">{t("step", step)}</span>
                  </p>
                  <p className="measure text-muted text-small">
                    <StepText indicator={step.indicator} to={step.to} locale={locale} />
                  </p>
                </div>
                <div className="text-small sm:text-right">
                  <p className="tabular-nums">
                    {shared("days", { days: step.days })}, {shared("leadDays", { days: step.leadDays })}
                  </p>
                  <EffortChoice indicator={step.indicator} title={title(step.indicator)} />
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
