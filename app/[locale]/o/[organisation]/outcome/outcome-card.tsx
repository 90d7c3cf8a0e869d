import Link from "next/link";
import type { ReactNode } from "react";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { Recorded, RoundChoice } from "./view.ts";

type Props = { locale: Locale; slug: string; outcome: Recorded; round: RoundChoice; children: ReactNode };

/** One official outcome: how it stands with CED, its facts, points and remarks; and below what can be done with it. */
export function OutcomeCard({ locale, slug, outcome, round, children }: Props) {
  const t = translator(locale, "outcome");
  const day = (at: string) => formatter(locale).dateTime(new Date(at), { dateStyle: "medium" });
  const { label, awarded, assessedOn, validUntil, certificate, points, possible, confirmedAt, returnedBecause } = outcome;
  const title = round.labels.find(({ id }) => id === label)?.title ?? label;
  const name = outcome.recordedBy === "" ? translator(locale, "saving")("former") : outcome.recordedBy;
  const facts = [
    t("facts.assessedOn", { date: day(assessedOn) }),
    validUntil === null ? [] : t("facts.validUntil", { date: day(validUntil) }),
    certificate === null ? [] : t("facts.certificate", { certificate }),
    points === null || possible === null ? t("facts.noPoints") : t("facts.points", { points, possible }),
  ].flat();
  return (
    <li className="card p-5 sm:p-7">
      <h2 className="font-semibold">{t("label", { label: title, awarded: awarded ? "yes" : "no" })}</h2>
      <p
        className={`mt-1 font-medium text-small ${returnedBecause === null ? (confirmedAt === null ? "text-muted" : "text-ok") : "text-warn"}`}
      >
        {confirmedAt !== null
          ? t("states.confirmed", { date: day(confirmedAt) })
          : t(returnedBecause === null ? "states.waiting" : "states.returned")}
      </p>
      {returnedBecause !== null && <p className="measure mt-2 whitespace-pre-line">{t("returned", { reason: returnedBecause })}</p>}
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-small tabular-nums">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className="mt-1 text-muted text-small">{t("facts.recorded", { date: day(outcome.recordedAt), name })}</p>
      <Ratings {...{ locale, outcome, round }} />
      <Remarks {...{ locale, slug, outcome, round }} />
      {confirmedAt !== null && <p className="mt-3 text-muted text-small">{t("frozen")}</p>}
      {children}
    </li>
  );
}

function Ratings({ locale, outcome: { ratings }, round }: Pick<Props, "locale" | "outcome" | "round">) {
  const t = translator(locale, "outcome");
  const known = round.indicators.flatMap((one) => {
    const points = ratings[one.id];
    return points === undefined ? [] : [{ ...one, points }];
  });
  if (known.length === 0) return null;
  return (
    <details className="mt-2">
      <summary className="link inline-flex min-h-11 items-center text-small">{t("ratings", { count: known.length })}</summary>
      <ul className="mb-2 grid gap-1 text-small tabular-nums">
        {known.map(({ id, title, points, maxPoints }) => (
          <li key={id}>
            {id} {title}: {t("ratingPoints", { points, max: maxPoints })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Remarks({ locale, slug, outcome: { remarks }, round }: Omit<Props, "children">) {
  const t = translator(locale, "outcome");
  const states = translator(locale, "plan.states");
  if (remarks.length === 0) return null;
  const plan = addressOf(locale, { page: "plan", params: { organisation: slug } });
  return (
    <section className="mt-4">
      <h3 className="font-medium">{t("remarks")}</h3>
      <ul className="mt-1 divide-y divide-line">
        {remarks.map(({ id, indicator, text, state, action }) => (
          <li key={id} className="py-2">
            <p className="measure whitespace-pre-line">{text}</p>
            <p className="flex flex-wrap gap-x-4 text-muted text-small">
              {indicator !== null && (
                <span>
                  {indicator} {round.indicators.find((one) => one.id === indicator)?.title}
                </span>
              )}
              <span>{state === null ? t("gone") : t("remarkState", { state: states(state) })}</span>
              {state !== null && (
                <Link
                  prefetch={false}
                  className="link"
                  href={`${plan}#action-${action}`}
                  aria-label={t("toPlanOf", { text: text.slice(0, 80) })}
                >
                  {t("toPlan")}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
