import type { Metadata } from "next";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { type Desk, readDesk } from "#lib/usecases/editions/desk.ts";
import { CedFrame } from "../_frame/ced-frame.tsx";
import { PublishedEdition } from "./published-edition.tsx";
import { UploadForm } from "./upload-form.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "editionDesk")("title") };
}

/** CED's desk of editions: what counts, what is on its way, and the way in for a new revision. */
export default async function EditionsPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "editionDesk");
  const { editions, drafts, can } = await load(locale, readDesk, {});
  return (
    <CedFrame locale={locale} place={{ page: "editions" }}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["editionDesk", "faults", "failures"])}>
        <section className="mt-8" aria-labelledby="published">
          <h2 id="published" className="text-lead">
            {t("published.title")}
          </h2>
          {editions.length === 0 && <p className="mt-3">{t("published.none")}</p>}
          <div className="mt-3 grid gap-4">
            {editions.map((edition) => (
              <PublishedEdition key={edition.id} {...{ locale, edition }} />
            ))}
          </div>
        </section>
        <section className="mt-12" aria-labelledby="drafts">
          <h2 id="drafts" className="text-lead">
            {t("drafts.title")}
          </h2>
          {drafts.length === 0 && <p className="mt-3">{t("drafts.none")}</p>}
          <ul className="mt-3 grid gap-3">
            {drafts.map((draft) => (
              <Draft key={draft.id} {...{ locale, draft }} />
            ))}
          </ul>
        </section>
        {can.prepare && (
          <section className="mt-12" aria-labelledby="upload">
            <h2 id="upload" className="text-lead">
              {t("upload.title")}
            </h2>
            <p className="measure mt-2">{t("upload.hint")}</p>
            <UploadForm locale={locale} />
          </section>
        )}
      </MessagesProvider>
    </CedFrame>
  );
}

function Draft({ locale, draft }: { locale: Locale; draft: Desk["drafts"][number] }) {
  const t = translator(locale, "editionDesk");
  const { id, title, revision, effectOn, changedAt, changedBy } = draft;
  return (
    <li className="card flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 p-4">
      <Link className="link font-medium" href={addressOf(locale, { page: "editionDraft", params: { draft: id } })}>
        {t("edition", { title: title[locale], revision })}
      </Link>
      <span className="text-small">
        {effectOn === null
          ? t("drafts.kept", { date: dayWords(locale, changedAt), name: changedBy ?? "nobody" })
          : t("drafts.planned", { date: dayWords(locale, effectOn) })}
      </span>
    </li>
  );
}
