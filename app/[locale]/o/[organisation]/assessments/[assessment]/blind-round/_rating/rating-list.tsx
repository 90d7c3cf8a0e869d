"use client";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { finish } from "../actions.ts";
import type { OwnRatings, Question } from "./own-ratings.ts";
import { RatingCard } from "./rating-card.tsx";

type Props = { round: string; questions: readonly Question[]; mine: OwnRatings; done: boolean };

/** The reader's own ratings, a card each, and the word that they are done. */
export function RatingList({ round, questions, mine, done: wasDone }: Props) {
  const t = useTranslations("rounds.rating");
  const failures = useTranslations("failures");
  const [given, setGiven] = useState<ReadonlySet<string>>(() => new Set(Object.keys(mine)));
  const [done, setDone] = useState(wasDone);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const say = (next: boolean) =>
    start(async () => {
      const answered = await finish({ round, done: next }).catch(() => null);
      if (answered === null) return setProblem(failures("unreachable"));
      if (!answered.ok) return setProblem(failures(answered.code, { reference: answered.reference ?? "" }));
      setProblem(null);
      setDone(next);
    });
  return (
    <>
      <p className="measure mt-6 text-lead">{t("intro")}</p>
      <p className="mt-2 text-muted text-small tabular-nums">{t("progress", { given: given.size, total: questions.length })}</p>
      <div className="mt-6 grid gap-8">
        {questions.map((question) => (
          <RatingCard
            key={question.id}
            {...{ round, question }}
            given={mine[question.id]}
            onSaved={(id) => setGiven((before) => new Set([...before, id]))}
          />
        ))}
      </div>
      <div className="mt-10">
        <FormProblem>{problem}</FormProblem>
        <p className="mb-3 text-muted text-small tabular-nums">{t("progress", { given: given.size, total: questions.length })}</p>
        <p role="status">{done && <span className="measure mb-3 block">{t("isDone")}</span>}</p>
        <button type="button" className={done ? "button" : "button button-primary"} disabled={pending} onClick={() => say(!done)}>
          {t(done ? "notDone" : "done")}
        </button>
      </div>
    </>
  );
}
