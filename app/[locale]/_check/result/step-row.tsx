"use client";
import { use } from "react";
import { useTranslations } from "use-intl/react";
import type { Result, Step } from "#lib/domain/scoring/result.ts";
import { IndicatorSum } from "../receipt/indicator-sum.tsx";
import { HelpContext } from "../state/help-context.ts";
import { useWords } from "./_words/use-words.ts";
import { EffortChoice } from "./effort-choice.tsx";
import { Receipted } from "./receipt-dialog.tsx";
import { StepText } from "./step-text.tsx";

/** One step of a path: which indicator rises, what that takes, how long it lasts, and how hard it is for this cluster. */
export function StepRow({ step, result }: { step: Step; result: Result }) {
  const t = useTranslations("result");
  const shared = useTranslations("shared");
  const words = useWords();
  const Help = use(HelpContext);
  const { indicator, from, to, days, leadDays } = step;
  return (
    <li className="grid gap-x-6 gap-y-2 border-line border-t py-4 sm:grid-cols-[1fr_17rem]">
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline gap-x-3 font-medium">
          <span>{words.title(indicator)}</span>
          <Receipted title={words.title(indicator)} content={<IndicatorSum id={indicator} result={result} />}>
            {t("step", { from, to })}
          </Receipted>
        </div>
        <p className="measure text-small">
          <StepText indicator={indicator} to={to} />
        </p>
        {Help !== null && <Help id={indicator} place="result" />}
      </div>
      <div className="text-small">
        <p className="mb-1.5 tabular-nums">
          {shared("days", { days })}, {shared("leadDays", { days: leadDays })}
        </p>
        <EffortChoice id={indicator} />
      </div>
    </li>
  );
}
