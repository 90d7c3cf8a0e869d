import { TriangleAlert } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readDraft } from "#lib/usecases/editions/read-draft.ts";
import { CedFrame } from "../../_frame/ced-frame.tsx";
import { Bars } from "./bars.tsx";
import { Changes } from "./changes.tsx";
import { DecisionForms } from "./decision-forms.tsx";

type Props = { params: Promise<{ locale: Locale; draft: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "editionDesk")("title") };
}

/** A draft side by side with what it takes the place of, the way to its trial, and what can be done with it. */
export default async function EditionDraftPage({ params }: Props) {
  const { locale, draft: id } = await params;
  const t = translator(locale, "editionDesk");
  const draft = await load(locale, readDraft, { draft: id });
  const { revision, digest, title, basis, visibility, replaces, comparison, plan, taken, today, can } = draft;
  const list = addressOf(locale, { page: "editions" });
  return (
    <CedFrame locale={locale} place={{ page: "editionDraft", params: { draft: id } }}>
      <p>
        <Link className="link inline-block py-2 text-small" href={list}>
          {t("back")}
        </Link>
      </p>
      <h1 className="text-title">{t("edition", { title: title[locale], revision })}</h1>
      <p className="measure mt-4 text-lead">
        {replaces === null
          ? t("draft.replacesNothing")
          : t("draft.replaces", { title: replaces.title[locale], revision: replaces.revision })}{" "}
        {t("draft.about", { basis, visibility })}
      </p>
      {visibility === "members" && <p className="measure mt-2">{t("draft.membersHint")}</p>}
      <p className="mt-2 text-muted text-small">
        {t("drafts.kept", { date: dayWords(locale, draft.changedAt), name: draft.changedBy ?? "nobody" })}
      </p>
      {plan !== null && (
        <p className="card mt-4 px-4 py-3 font-medium">
          {t("draft.planned", { date: dayWords(locale, plan.effectOn), name: plan.by ?? "nobody" })}
        </p>
      )}
      {taken && (
        <p className="card measure mt-4 flex gap-3 border-warn px-4 py-3 text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          {t("draft.taken")}
        </p>
      )}
      {can.correct && (
        <Link className="button mt-5" href={addressOf(locale, { page: "editionFigures", params: { draft: id } })}>
          {t("figures.link")}
        </Link>
      )}
      {comparison !== null && (
        <>
          <Bars {...{ locale, comparison }} />
          <Changes {...{ locale, comparison, isSameEdition: replaces?.edition === draft.edition }} />
          <section className="mt-12" aria-labelledby="trial">
            <h2 id="trial" className="text-lead">
              {t("trial.title")}
            </h2>
            <p className="measure mt-2">{t("trial.hint")}</p>
            <Link className="button mt-4" href={addressOf(locale, { page: "editionTrial", params: { draft: id } })}>
              {t("trial.link")}
            </Link>
          </section>
        </>
      )}
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["editionDesk", "faults", "failures"])}>
        <DecisionForms {...{ draft: id, digest, today, can, list }} />
      </MessagesProvider>
    </CedFrame>
  );
}
