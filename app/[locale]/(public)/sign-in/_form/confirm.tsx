"use client";
import { useTranslations } from "use-intl/react";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";

/**
 * Where a link in a letter leads: one press, and the link is used. Programs that open every link in a mail press nothing,
 * so they use nothing up.
 */
export function Confirm({ locale, token, to }: { locale: Locale; token: string; to: string }) {
  const t = useTranslations("signIn.confirm");
  return (
    <form method="get" action="/api/auth/magic-link/verify">
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 mb-8 text-lead">{t("text")}</p>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="callbackURL" value={to} />
      <input type="hidden" name="errorCallbackURL" value={addressOf(locale, { page: "signIn" })} />
      <button type="submit" className="button button-primary">
        {t("button")}
      </button>
    </form>
  );
}
