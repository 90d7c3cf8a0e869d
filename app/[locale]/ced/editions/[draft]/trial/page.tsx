import type { Metadata } from "next";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { tryDraft } from "#lib/usecases/editions/try-draft.ts";
import { CedFrame } from "../../../_frame/ced-frame.tsx";
import { CountedTable, NamedTable } from "./trial-tables.tsx";

type Props = { params: Promise<{ locale: Locale; draft: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "editionDesk")("trial.title") };
}

/** A draft tried on the clusters: how many would gain or lose what, and by name those who share with the reader. */
export default async function EditionTrialPage({ params }: Props) {
  const { locale, draft } = await params;
  const t = translator(locale, "editionDesk");
  const { title, revision, replaces, labels, trial, named } = await load(locale, tryDraft, { draft });
  return (
    <CedFrame locale={locale} place={{ page: "editionTrial", params: { draft } }}>
      <p>
        <Link className="link inline-block py-2 text-small" href={addressOf(locale, { page: "editionDraft", params: { draft } })}>
          {t("edition", { title: title[locale], revision })}
        </Link>
      </p>
      <h1 className="text-title">{t("trial.title")}</h1>
      <p className="measure mt-4 text-lead">{t("trial.intro", { title: title[locale], revision, before: replaces.revision })}</p>
      {trial.suppressed === null ? (
        <>
          <CountedTable {...{ locale, labels, trial }} />
          <p className="measure mt-4">{t("trial.toLookAt", { count: trial.toLookAt })}</p>
          <p className="measure mt-4 text-muted text-small">{t("trial.counted", { clusters: trial.clusters })}</p>
        </>
      ) : (
        <p className="card measure mt-6 px-4 py-3">{t("trial.tooFew")}</p>
      )}
      <p className="measure mt-2 text-muted text-small">{t("trial.logged")}</p>
      <section className="mt-12" aria-labelledby="named">
        <h2 id="named" className="text-lead">
          {t("trial.named")}
        </h2>
        <p className="measure mt-2">{t(named.length === 0 ? "trial.noneNamed" : "trial.namedHint")}</p>
        {named.length > 0 && <NamedTable {...{ locale, labels, named }} />}
      </section>
    </CedFrame>
  );
}
