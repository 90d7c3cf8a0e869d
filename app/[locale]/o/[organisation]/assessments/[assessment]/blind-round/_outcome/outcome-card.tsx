import type { Outcome } from "#lib/domain/round/outcome.ts";
import type { IndicatorView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { AgreeForm } from "./agree-form.tsx";
import { RatingStrip } from "./rating-strip.tsx";

type Props = { locale: Locale; round: string; outcome: Outcome; text: IndicatorView; mayAgree: boolean };

/** One indicator of a closed round: how far apart they were, what was noted, and what they agree on. */
export function OutcomeCard({ locale, round, outcome, text, mayAgree }: Props) {
  const t = translator(locale, "rounds.outcome");
  const { indicator: id, n, spread, ratings, notes, answer, agreed } = outcome;
  // The form is made anew with the answer's version, so that it never writes from one that is gone.
  const form = <AgreeForm key={answer.version} {...{ round, outcome }} levels={text.levels} />;
  return (
    <section aria-labelledby={`outcome-${id}`} className="card p-5 sm:p-7">
      <p className="flex flex-wrap gap-x-3 text-muted text-small">
        <span className="tabular-nums">{id}</span> <span>{text.title}</span>
      </p>
      <h2 id={`outcome-${id}`} className="measure mt-1 text-lead">
        {text.question}
      </h2>
      {n === 0 && <p className="mt-3 text-muted">{t("nobody")}</p>}
      {n > 0 && (
        <>
          <p className="mt-3 font-semibold">{n === 1 ? t("single") : t("spread", { spread: spread ?? 0 })}</p>
          <RatingStrip locale={locale} max={Math.max(...outcome.options)} ratings={ratings} />
        </>
      )}
      {notes.length > 0 && (
        <>
          <h3 className="mt-4 font-medium text-small">{t("notes")}</h3>
          <ul className="measure mt-1 grid gap-1">
            {notes.map(({ points, note }) => (
              <li key={`${points}-${note}`}>
                <span className="text-muted text-small tabular-nums">{t("notePoints", { points })}:</span> {note}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-4 text-muted text-small">{answer.points === null ? t("noAnswer") : t("answer", { points: answer.points })}</p>
      {agreed !== null && (
        <div className="mt-4 rounded-base bg-soft p-4">
          <p className="font-semibold">{t("agreed", { points: agreed.points })}</p>
          <p className="measure">{agreed.reason}</p>
          {agreed.by !== "" && <p className="text-muted text-small">{t("agreedBy", { name: agreed.by })}</p>}
        </div>
      )}
      {mayAgree && agreed === null && form}
      {mayAgree && agreed !== null && (
        <details className="mt-3">
          <summary className="link inline-flex min-h-11 items-center text-small">{t("change")}</summary>
          {form}
        </details>
      )}
    </section>
  );
}
