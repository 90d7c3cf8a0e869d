"use client";
import { useParams } from "next/navigation";
import { useEffect } from "react";
import { IntlProvider, useTranslations } from "use-intl/react";
import { locales } from "#lib/i18n/addresses.ts";
import { formatLanguages } from "#lib/i18n/format-language.ts";
import { frame } from "#lib/i18n/messages/frame.ts";
import { askAgainAfter, isAwayDigest } from "#lib/platform/away.ts";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** The database is away: the page looks again by itself until it is back. */
function Away({ retry }: Pick<Props, "retry">) {
  const t = useTranslations("frame");
  useEffect(() => {
    const again = setInterval(retry, askAgainAfter * 1000);
    return () => clearInterval(again);
  }, [retry]);
  return (
    <main className="mx-auto max-w-5xl px-4 pt-16 pb-20 sm:px-6">
      <h1 className="text-title">{t("away.title")}</h1>
      <p className="measure mt-4 text-lead" role="status">
        {t("away.text")}
      </p>
      <button type="button" className="button button-primary mt-8" onClick={retry}>
        {t("failed.again")}
      </button>
    </main>
  );
}

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
    <IntlProvider locale={formatLanguages[locale]} messages={{ frame: frame[locale] }} timeZone="Europe/Copenhagen">
      {isAwayDigest(props.error.digest) ? <Away retry={props.retry} /> : <Said {...props} />}
    </IntlProvider>
  );
}
