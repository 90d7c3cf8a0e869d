"use client";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useWords } from "#app/[locale]/_check/result/_words/use-words.ts";
import { useCheck } from "#app/[locale]/_check/state/check-context.ts";
import { Saved } from "#app/[locale]/_check/state/saved.tsx";
import { stateOf } from "#lib/domain/assessment/progress.ts";
import { own } from "#lib/domain/record.ts";
import { useSynced } from "../_sync/synced-context.ts";

type Reason = "unanswered" | "unfinished" | "unsure" | "askAgain" | "confirm";
const order: readonly Reason[] = ["askAgain", "unanswered", "unfinished", "unsure", "confirm"];

/** What to look at before submitting, the most urgent first: what does not count, then what somebody doubts or has not confirmed. */
export function LookFirst() {
  const t = useTranslations("submitting");
  const words = useWords();
  const { edition, check, changeable } = useCheck();
  const { synced } = useSynced();
  const reasonOf = (id: string): Reason | null => {
    const indicator = edition.indicators[edition.positions.get(id) ?? -1];
    const carried = synced.fields.get(`answers/${id}`)?.known.carried ?? null;
    if (indicator === undefined) return null;
    const state = stateOf(indicator, own(check.drafts, id));
    if (carried === "ask-again" && state !== "done") return "askAgain";
    if (state === "unsure") return "unsure";
    if (state !== "done") return state === "in-progress" ? "unfinished" : "unanswered";
    return carried === null ? null : "confirm";
  };
  const all = edition.indicators
    .flatMap(({ id }) => {
      const reason = reasonOf(id);
      return reason === null ? [] : [{ id, reason }];
    })
    .toSorted((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason));
  return (
    <section className="mt-10" aria-labelledby="first">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="first" className="text-lead">
          {t("first")}
        </h2>
        <Saved />
      </div>
      {all.length === 0 && <p className="measure mt-2">{t("none")}</p>}
      {all.length > 0 && (
        <ul className="mt-3 border-line border-t">
          {all.map(({ id, reason }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-6 border-line border-b py-2">
              <span className="min-w-0 grow basis-64">{words.title(id)}</span>
              <span className="text-small text-warn">{t(`reasons.${reason}`)}</span>
              {changeable && (
                <Link
                  prefetch={false}
                  className="link py-1.5 text-small"
                  href={words.questionAddress(id)}
                  aria-label={t(reason === "unsure" || reason === "confirm" ? "changeOf" : "answerOf", { what: words.title(id) })}
                >
                  {t(reason === "unsure" || reason === "confirm" ? "change" : "answer")}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
