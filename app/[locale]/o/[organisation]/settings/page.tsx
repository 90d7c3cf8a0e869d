import type { Metadata } from "next";
import Link from "next/link";
import { ask, load } from "#app/_adapters/page.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { readLog } from "#lib/usecases/organisations/read-log.ts";
import { WorkspaceFrame } from "../_frame/workspace-frame.tsx";
import { DeleteForm, RestoreForm } from "./delete-form.tsx";
import { DetailsForm } from "./details-form.tsx";
import { Log } from "./log.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "settings")("title") };
}

/** The organisation's details, its log, taking everything along, and deleting it. */
export default async function SettingsPage({ params, searchParams }: Props) {
  const { locale, organisation: slug } = await params;
  const { before } = await searchParams;
  const from = typeof before === "string" && /^\d{1,15}$/.test(before) ? Number(before) : undefined;
  const t = translator(locale, "settings");
  const words = translator(locale, "webhooks");
  const organisation = await load(locale, readOrganisation, { slug });
  const { name, postcode, can } = organisation;
  const log = await ask(readLog, { slug, ...(from === undefined ? {} : { before: from }) });
  return (
    <WorkspaceFrame locale={locale} place={{ page: "settings", params: { organisation: slug } }} organisation={organisation}>
      <h1 className="text-title">{t("title")}</h1>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["settings", "workspace", "faults", "failures"])}>
        {can.restore && organisation.deletedAt !== null && (
          <section className="mt-6">
            <RestoreForm slug={slug} />
          </section>
        )}
        <section className="mt-8">
          <h2 className="mb-3 text-lead">{t("details.title")}</h2>
          {can.change ? (
            <DetailsForm slug={slug} name={name} postcode={postcode ?? ""} />
          ) : (
            <p>
              {name}, {postcode ?? t("details.noPostcode")}. <span className="text-muted">{t("details.onlyLeads")}</span>
            </p>
          )}
        </section>
        {can.export && (
          <section className="mt-10">
            <h2 className="mb-3 text-lead">{t("export.title")}</h2>
            <p className="measure mb-4">{t("export.text")}</p>
            <a className="button" href={`/api/v1/organisations/${encodeURIComponent(slug)}/export`} download>
              {t("export.download")}
            </a>
          </section>
        )}
        {can.webhooks && (
          <section className="mt-10">
            <h2 className="mb-3 text-lead">{words("link")}</h2>
            <p className="measure mb-4">{words("linkText")}</p>
            <Link prefetch={false} className="button" href={addressOf(locale, { page: "webhooks", params: { organisation: slug } })}>
              {words("open")}
            </Link>
          </section>
        )}
        <section className="mt-10" id="log">
          <h2 className="mb-3 text-lead">{t("log.title")}</h2>
          <p className="measure mb-4 text-muted">{t(log.ok ? "log.text" : "log.onlyLeads")}</p>
          {log.ok && <Log {...{ locale, slug, ...log.value, isFirst: from === undefined }} />}
        </section>
        {can.delete && (
          <section className="mt-10 border-line border-t pt-6">
            <h2 className="mb-3 text-lead">{t("delete.title")}</h2>
            <p className="measure">{t("delete.text")}</p>
            <ConfirmDetails summary={t("delete.open")} className="mt-2">
              <DeleteForm slug={slug} name={name} />
            </ConfirmDetails>
          </section>
        )}
      </MessagesProvider>
    </WorkspaceFrame>
  );
}
