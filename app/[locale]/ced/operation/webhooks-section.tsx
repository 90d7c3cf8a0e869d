import Link from "next/link";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { Part } from "./part.tsx";

/** The way to what other programs of CED's are told of. */
export function WebhooksSection({ locale }: { locale: Locale }) {
  const t = translator(locale, "webhooks");
  return (
    <Part title={t("link")}>
      <p className="measure mb-4">{t("linkTextCed")}</p>
      <Link prefetch={false} className="button" href={addressOf(locale, { page: "cedWebhooks" })}>
        {t("open")}
      </Link>
    </Part>
  );
}
