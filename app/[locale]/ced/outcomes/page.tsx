import type { Metadata } from "next";
import type { ReactNode } from "react";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readPendingOutcomes } from "#lib/usecases/outcomes/read.ts";
import { CedFrame } from "../_frame/ced-frame.tsx";
import { DecisionForms } from "./decision-forms.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "outcome")("ced.title") };
}

/** The official outcomes that wait for CED, and those it has confirmed. */
export default async function PendingOutcomesPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "outcome.ced");
  const { waiting, confirmed } = await load(locale, readPendingOutcomes, {});
  return (
    <CedFrame locale={locale} place={{ page: "outcomes" }}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <section className="mt-8" aria-labelledby="waiting">
        <h2 id="waiting" className="text-lead">
          {t("waiting")}
        </h2>
        {waiting.length === 0 && <p className="mt-3">{t("nothingWaiting")}</p>}
        <MessagesProvider locale={locale} messages={messagesOf(locale, ["outcome", "faults", "failures"])}>
          <ul className="mt-3 grid gap-4">
            {waiting.map((outcome) => (
              <Outcome key={outcome.id} {...{ locale, outcome }}>
                {outcome.returned ? (
                  <p className="mt-3 text-warn">{t("wasReturned")}</p>
                ) : (
                  <DecisionForms id={outcome.id} cluster={outcome.cluster} />
                )}
              </Outcome>
            ))}
          </ul>
        </MessagesProvider>
      </section>
      <section className="mt-12" aria-labelledby="confirmed">
        <h2 id="confirmed" className="text-lead">
          {t("confirmed")}
        </h2>
        {confirmed.length === 0 && <p className="mt-3">{t("nothingConfirmed")}</p>}
        <ul className="mt-3 grid gap-4">
          {confirmed.map((outcome) => (
            <Outcome key={outcome.id} {...{ locale, outcome }} />
          ))}
        </ul>
      </section>
    </CedFrame>
  );
}

type Pending = Extract<Awaited<ReturnType<typeof readPendingOutcomes>>, { ok: true }>["value"]["waiting"][number];

function Outcome({ locale, outcome, children }: { locale: Locale; outcome: Pending; children?: ReactNode }) {
  const t = translator(locale, "outcome");
  const labels = translator(locale, "shared.labels");
  const day = (at: string) => dayWords(locale, at);
  const { cluster, label, awarded, assessedOn, validUntil, certificate, score, recordedAt, confirmedAt } = outcome;
  const title = label === "bronze" || label === "silver" || label === "gold" ? labels(label) : label;
  const facts = [
    t("facts.assessedOn", { date: day(assessedOn) }),
    validUntil === null ? [] : t("facts.validUntil", { date: day(validUntil) }),
    certificate === null ? [] : t("facts.certificate", { certificate }),
    score === null ? t("ced.noScore") : t("facts.points", score),
    confirmedAt === null ? t("ced.recordedAt", { date: day(recordedAt) }) : t("ced.confirmedAt", { date: day(confirmedAt) }),
  ].flat();
  return (
    <li className="card p-5">
      <h3 className="font-semibold">{cluster}</h3>
      <p>{t("label", { label: title, awarded: awarded ? "yes" : "no" })}</p>
      <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-small tabular-nums">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {children}
    </li>
  );
}
