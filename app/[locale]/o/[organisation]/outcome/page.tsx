import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readOutcomes } from "#lib/usecases/outcomes/read.ts";
import { WorkspaceFrame } from "../_frame/workspace-frame.tsx";
import { OutcomeCard } from "./outcome-card.tsx";
import { CorrectBox, RecordForm } from "./outcome-form.tsx";
import { choicesOf } from "./view.ts";

type Props = { params: Promise<{ locale: Locale; organisation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "outcome")("title") };
}

/** What the assessors decided about a secretariat's rounds: what waits, what CED confirmed or sent back, and the form. */
export default async function OutcomePage({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const t = translator(locale, "outcome");
  const { organisation, outcomes, rounds, can } = await load(locale, readOutcomes, { slug });
  const choices = choicesOf(locale, rounds);
  return (
    <WorkspaceFrame locale={locale} place={{ page: "outcome", params: { organisation: slug } }} organisation={organisation}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      {choices.length === 0 && <p className="card mt-8 p-5">{t("noRound")}</p>}
      {choices.length > 0 && outcomes.length === 0 && <p className="mt-8">{t("none")}</p>}
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["outcome", "faults", "failures"])}>
        {can.record && choices.length > 0 && (
          <section className="mt-8" aria-labelledby="record">
            <h2 id="record" className="text-lead">
              {t("record")}
            </h2>
            <RecordForm slug={slug} rounds={choices} isOpen={outcomes.length === 0} />
          </section>
        )}
        <ol className="mt-8 grid gap-5">
          {outcomes.map((outcome) => {
            const round = choices.find(({ id }) => id === outcome.assessmentId);
            if (round === undefined) return null;
            return (
              <OutcomeCard key={outcome.id} {...{ locale, slug, outcome, round }}>
                {can.record && outcome.confirmedAt === null && <CorrectBox {...{ slug, round, outcome }} />}
              </OutcomeCard>
            );
          })}
        </ol>
      </MessagesProvider>
    </WorkspaceFrame>
  );
}
