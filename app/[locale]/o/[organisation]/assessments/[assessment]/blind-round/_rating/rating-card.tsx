"use client";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { LevelChoice } from "#app/[locale]/_check/card/level-choice.tsx";
import type { Question } from "./own-ratings.ts";
import { useRating } from "./use-rating.ts";

type Props = {
  round: string;
  question: Question;
  given: { points: number; note: string } | undefined;
  onSaved: (indicator: string) => void;
};

/** One indicator to rate: the question, its levels, a remark, and whether it is saved. */
export function RatingCard({ round, question: { id, title, question, help, levels }, given, onSaved }: Props) {
  const t = useTranslations("rounds.rating");
  const format = useFormatter();
  const card = useTranslations("readiness.card");
  const [points, setPoints] = useState(given?.points);
  const [note, setNote] = useState(given?.note ?? "");
  const { state, save } = useRating(round, id, () => onSaved(id));
  const keep = (next: number | undefined) => {
    setPoints(next);
    if (next !== undefined) save({ points: next, note });
  };
  return (
    <section id={`indicator-${id}`} aria-labelledby={`question-${id}`} className="card scroll-mt-20 p-5 sm:p-7">
      <p className="flex flex-wrap gap-x-3 text-muted text-small">
        <span className="tabular-nums">{id}</span> <span>{title}</span>
      </p>
      <h2 id={`question-${id}`} className="measure mt-1 text-lead">
        {question}
      </h2>
      <LevelChoice id={id} levels={levels} chosen={points} change={(next) => keep(next(points === undefined ? {} : { points }).points)} />
      <details className="group mt-4 border-line border-y">
        <summary className="flex min-h-11 list-none items-center gap-2 text-small">
          <ChevronRight aria-hidden className="size-4 text-muted group-open:rotate-90" />
          {card("help")}
        </summary>
        <p className="measure pb-4 pl-6">{help}</p>
      </details>
      <label className="mt-5 block text-small">
        <span className="font-medium">{t("note")}</span>
        <span id={`${id}-note`} className="block text-muted">
          {points === undefined && note !== "" ? t("noteWaits") : t("noteHint")}
        </span>
        <textarea
          rows={2}
          maxLength={2000}
          className="field mt-1.5 w-full"
          aria-describedby={`${id}-note`}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onBlur={() => note !== (given?.note ?? "") && keep(points)}
        />
      </label>
      <p role="status" className={`mt-2 min-h-6 text-small ${state.kind === "failed" ? "text-stop" : "text-muted"}`}>
        {state.kind === "saving" && t("saving")}
        {state.kind === "saved" && t("saved", { time: format.dateTime(state.at, { timeStyle: "short" }) })}
        {state.kind === "failed" && state.problem}
      </p>
      {state.kind === "failed" && (
        <button type="button" className="link min-h-11 text-small" onClick={() => keep(points)}>
          {t("again")}
        </button>
      )}
    </section>
  );
}
