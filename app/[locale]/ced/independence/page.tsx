import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readIndependence } from "#lib/usecases/independence/read.ts";
import { CedFrame } from "../_frame/ced-frame.tsx";
import { AssignForm } from "./assign-form.tsx";
import { Assignments } from "./assignments.tsx";
import { PeriodForm } from "./period-form.tsx";
import { SparringRecord } from "./sparring-record.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "independence")("title") };
}

/** Who of CED sparred with whom, who is named as assessor, and the period that keeps the two apart. */
export default async function IndependencePage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "independence");
  const { record, assignments, months, choices } = await load(locale, readIndependence, {});
  return (
    <CedFrame locale={locale} place={{ page: "independence" }}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["independence", "shared", "faults", "failures"])}>
        <p className="measure mt-4">{t("period.text", { months })}</p>
        {choices !== null && (
          <>
            <ConfirmDetails summary={t("period.change")}>
              <PeriodForm months={months} />
            </ConfirmDetails>
            <section className="mt-8" aria-labelledby="assign">
              <h2 id="assign" className="text-lead">
                {t("assign.title")}
              </h2>
              <AssignForm people={choices.people} clusters={choices.clusters} />
            </section>
          </>
        )}
        <Assignments {...{ locale, assignments }} canEnd={choices !== null} />
      </MessagesProvider>
      <SparringRecord {...{ locale, record }} />
    </CedFrame>
  );
}
