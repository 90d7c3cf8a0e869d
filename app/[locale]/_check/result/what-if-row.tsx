"use client";
import { memo } from "react";
import { useTranslations } from "use-intl/react";
import type { IndicatorResult } from "#lib/domain/scoring/result.ts";
import { useCheck } from "../state/check-context.ts";
import { useWords } from "./_words/use-words.ts";

type Props = {
  id: string;
  tried: number | null;
  real: IndicatorResult | undefined;
  attempt: (id: string, points: number | null) => void;
};

/** One indicator with the ratings it can have, and what is answered. */
export const WhatIfRow = memo(function WhatIfRow({ id, tried, real, attempt }: Props) {
  const t = useTranslations("result.whatIf");
  const shared = useTranslations("shared");
  const words = useWords();
  const { edition } = useCheck();
  const attainable = edition.indicators[edition.positions.get(id) ?? -1]?.attainable ?? [];
  const answered = () => {
    if (real === undefined || real.state === "unanswered") return t("unanswered");
    return real.points === null ? t("notApplicable") : shared("points", { points: real.points.low });
  };
  return (
    <li className="grid items-center gap-x-4 gap-y-1 border-line border-t py-2 text-small sm:grid-cols-[1fr_15rem_6rem]">
      <label htmlFor={`what-if-${id}`}>{t("of", { indicator: words.title(id) })}</label>
      <select
        id={`what-if-${id}`}
        className="field w-full scroll-mt-[52dvh]"
        value={tried ?? ""}
        onChange={(event) => attempt(id, event.target.value === "" ? null : Number(event.target.value))}
      >
        <option value="">{t("asAnswered", { points: answered() })}</option>
        {attainable.map((points) => (
          <option key={points} value={points}>
            {shared("points", { points })}
          </option>
        ))}
      </select>
      {tried !== null && (
        <button
          type="button"
          className="link min-h-11 scroll-mt-[52dvh] text-left"
          aria-label={t("clearOf", { indicator: words.title(id) })}
          onClick={() => {
            // The button goes with the trial; the focus stays in its row.
            document.getElementById(`what-if-${id}`)?.focus();
            attempt(id, null);
          }}
        >
          {t("clear")}
        </button>
      )}
    </li>
  );
});
