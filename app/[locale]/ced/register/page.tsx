import type { Metadata } from "next";
import Form from "next/form";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readDesk } from "#lib/usecases/register/desk.ts";
import { CedFrame } from "../_frame/ced-frame.tsx";
import { BatchList } from "./batch-list.tsx";
import { LookAt } from "./look-at.tsx";
import { AddCluster } from "./profile-form.tsx";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "registerDesk")("title") };
}

/** CED's desk of the register: what to look at, the catalogue by name, what was changed last, and the register as a sheet. */
export default async function RegisterPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const given = (await searchParams).q;
  const q = (typeof given === "string" ? given : "").slice(0, 100);
  const t = translator(locale, "registerDesk");
  const { clusters, total, latest, ...toLookAt } = await load(locale, readDesk, { q });
  return (
    <CedFrame locale={locale} place={{ page: "register" }}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        <Link className="button" href={addressOf(locale, { page: "registerImport" })}>
          {t("sheet")}
        </Link>
        <span>
          {t("export.title")}:{" "}
          <a className="link py-2" href="/api/v1/register/export?format=csv" download>
            {t("export.csv")}
          </a>
          {" · "}
          <a className="link py-2" href="/api/v1/register/export?format=xlsx" download>
            {t("export.xlsx")}
          </a>
        </span>
      </div>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["registerDesk", "faults", "failures"])}>
        <section className="mt-8" aria-labelledby="find">
          <h2 id="find" className="text-lead">
            {t("search.title")}
          </h2>
          <Form action={addressOf(locale, { page: "register" })} className="mt-2 flex flex-wrap items-end gap-3">
            <TextField key={q} label={t("search.q")} name="q" defaultValue={q} className="w-72 max-w-full" />
            <button type="submit" className="button">
              {t("search.find")}
            </button>
          </Form>
          <ul className="mt-3 columns-1 gap-8 sm:columns-2">
            {clusters.map(({ slug, name }) => (
              <li key={slug}>
                <Link className="link inline-block py-1" href={addressOf(locale, { page: "registerEntry", params: { slug } })}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
          <p className="mt-1 text-muted text-small">
            {total === 0 ? t("search.none") : t("search.count", { shown: clusters.length, total })}
          </p>
          <ConfirmDetails summary={t("add.title")}>
            <AddCluster locale={locale} />
          </ConfirmDetails>
        </section>
        <LookAt locale={locale} {...toLookAt} />
        <section className="mt-10" aria-labelledby="latest">
          <h2 id="latest" className="text-lead">
            {t("latest.title")}
          </h2>
          {latest.length === 0 ? <p className="mt-2">{t("latest.none")}</p> : <BatchList locale={locale} batches={latest} />}
        </section>
      </MessagesProvider>
    </CedFrame>
  );
}
