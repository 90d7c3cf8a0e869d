"use client";
import { useTranslations } from "use-intl/react";
import { signOut } from "#app/_adapters/identity.ts";
import { useAsking } from "#app/_adapters/use-asking.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";

/** Ends this session and leaves. */
export function SignOut({ locale }: { locale: Locale }) {
  const t = useTranslations("account");
  const { problem, isBusy, ask } = useAsking();
  const leave = () => window.location.assign(addressOf(locale, { page: "signIn" }));
  return (
    <div>
      <button type="button" className="button" disabled={isBusy} onClick={() => ask(signOut, leave)}>
        {t("signOut")}
      </button>
      <FormProblem>{problem}</FormProblem>
    </div>
  );
}
