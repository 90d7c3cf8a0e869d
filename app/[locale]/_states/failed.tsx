"use client";
import { useParams } from "next/navigation";
import { IntlProvider, useTranslations } from "use-intl/react";
import { locales } from "#lib/i18n/addresses.ts";
import { frame } from "#lib/i18n/messages/frame.ts";

type Props = { error: Error & { digest?: string }; retry: () => void };

function Said({ error, retry }: Props) {
  const t = useTranslations("frame.failed");
  return (
    <main className="mx-auto max-w-5xl px-4 pt-16 pb-20 sm:px-6">
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("text")}</p>
      {error.digest !== undefined && <p className="measure mt-3 text-muted">{t("reference", { reference: error.digest })}</p>}
      <button type="button" className="button button-primary mt-8" onClick={retry}>
        {t("again")}
      </button>
    </main>
  );
}

/** In place of a page that broke; its reference stands in the log. */
export default function Failed(props: Props) {
  const { locale: shown } = useParams();
  const locale = locales.find((known) => known === shown) ?? "da";
  return (
    <IntlProvider locale={locale} messages={{ frame: frame[locale] }} timeZone="Europe/Copenhagen">
      <Said {...props} />
    </IntlProvider>
  );
}
