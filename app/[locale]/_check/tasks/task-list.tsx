"use client";
import { Check, Circle, CircleDashed, CircleHelp } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { type AnswerState, progressOf, stateOf } from "#lib/domain/assessment/progress.ts";
import { own } from "#lib/domain/record.ts";
import { score } from "#lib/domain/scoring/score.ts";
import { useCheck } from "../state/check-context.ts";
import { Saved } from "../state/saved.tsx";

const icons: Record<AnswerState, typeof Check> = { "not-started": Circle, "in-progress": CircleDashed, done: Check, unsure: CircleHelp };

/** The dimensions and indicators with their state and the minutes left; nothing is locked behind an order. */
export function TaskList() {
  const t = useTranslations("readiness");
  const { edition, view, check, answers, places, changeable } = useCheck();
  const all = progressOf(edition, check);
  const first = edition.indicators.find((indicator) => stateOf(indicator, own(check.drafts, indicator.id)) !== "done");
  const gold = useMemo(() => score(edition, answers, { paths: false }).labels.gold, [edition, answers]);
  return (
    <>
      <div className="mt-8 flex flex-wrap items-center gap-3">
        {first !== undefined && changeable && (
          <Link
            className="button button-primary"
            href={all.done === 0 ? places.dimension(first.dimension) : `${places.dimension(first.dimension)}#indicator-${first.id}`}
          >
            {all.done === 0 ? t("begin", { dimension: first.dimension }) : t("goOn", { indicator: first.id })}
          </Link>
        )}
        {all.done > 0 && (
          <Link className={first === undefined || !changeable ? "button button-primary" : "button"} href={places.result}>
            {t("seeResult")}
          </Link>
        )}
        <Saved />
      </div>
      <p className="measure mt-4 text-muted" role="status">
        {all.done === 0 || gold === undefined
          ? t("stopEmpty")
          : t("stopHere", { done: all.done, low: gold.score.low, high: gold.score.high, possible: gold.score.possible })}
      </p>
      <h2 className="mt-12 text-lead">{t("tasks")}</h2>
      <p className="mt-1 text-muted text-small tabular-nums">
        {t("progress", all)} · {t("minutesLeft", { minutes: all.minutesLeft })}
      </p>
      <ol className="mt-4 border-line border-t">
        {view.dimensions.map(({ id, title }) => {
          const part = progressOf(edition, check, id);
          return (
            <li key={id} className="border-line border-b py-5">
              <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                <h3 className="font-semibold">
                  <Link prefetch={false} className="link" href={places.dimension(id)}>
                    {id}. {title}
                  </Link>
                </h3>
                <p className="text-muted text-small tabular-nums">
                  {t("progress", part)} · {t("minutesLeft", { minutes: part.minutesLeft })}
                </p>
              </div>
              <ul className="mt-2 grid gap-x-8 sm:grid-cols-2">
                {view.indicators
                  .filter((indicator) => indicator.dimension === id)
                  .map((indicator) => {
                    const rules = edition.indicators[edition.positions.get(indicator.id) ?? -1];
                    const state = rules === undefined ? "not-started" : stateOf(rules, own(check.drafts, indicator.id));
                    const Icon = icons[state];
                    return (
                      <li key={indicator.id}>
                        <Link
                          prefetch={false}
                          className="flex min-h-11 items-center gap-3 py-1 text-small underline-offset-4 hover:underline"
                          href={`${places.dimension(id)}#indicator-${indicator.id}`}
                        >
                          <Icon
                            aria-hidden
                            className={`size-4 shrink-0 ${state === "done" ? "text-ok" : state === "unsure" ? "text-warn" : "text-muted"}`}
                          />
                          <span className="w-10 shrink-0 text-muted tabular-nums">{indicator.id}</span>
                          <span className="min-w-0 grow">{indicator.title}</span>
                          <span className={state === "not-started" ? "sr-only" : "text-muted"}>{t(`states.${state}`)}</span>
                        </Link>
                      </li>
                    );
                  })}
              </ul>
            </li>
          );
        })}
        <li className="border-line border-b py-5">
          <h3 className="font-semibold">
            <Link prefetch={false} className="link" href={places.eligibility}>
              {t("eligibility")}
            </Link>
          </h3>
          <p className="mt-1 text-muted text-small">{t("eligibilityHint")}</p>
        </li>
      </ol>
    </>
  );
}
