"use client";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { requestNewPassword } from "#app/_adapters/identity.ts";
import { useAsking } from "#app/_adapters/use-asking.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { AppWithCodes } from "./app-with-codes.tsx";
import type { Passkey } from "./passkey-row.tsx";
import { Passkeys } from "./passkeys.tsx";
import { type Connection, Providers } from "./providers.tsx";
import { Section } from "./section.tsx";

type Known = { hasPassword: boolean; hasApp: boolean; passkeys: readonly Passkey[]; providers: readonly Connection[] };
type Props = { locale: Locale; ways: Known; email: string };

function Password({ has, email }: { has: boolean; email: string }) {
  const t = useTranslations("account.ways");
  const { problem, isBusy, ask } = useAsking();
  const [isSent, setSent] = useState(false);
  return (
    <div>
      <h3 className="font-semibold">{t("password")}</h3>
      <p className="mt-1 mb-3 text-muted">{has ? t("hasPassword") : t("noPassword")}</p>
      <FormProblem>{problem}</FormProblem>
      {!isSent && (
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={() =>
            ask(
              () => requestNewPassword({ email }),
              () => setSent(true),
            )
          }
        >
          {has ? t("changePassword") : t("choosePassword")}
        </button>
      )}
      <p role="status" className="text-ok">
        {isSent ? t("linkSent", { email }) : ""}
      </p>
    </div>
  );
}

/** How one signs in, beside the link by mail that always works. */
export function Ways({ locale, ways, email }: Props) {
  const t = useTranslations("account.ways");
  return (
    <Section title={t("title")}>
      <p className="measure mb-6 text-muted">{t("intro")}</p>
      <div className="grid gap-8">
        <Passkeys passkeys={ways.passkeys} />
        {ways.providers.length > 0 && <Providers locale={locale} providers={ways.providers} />}
        <Password has={ways.hasPassword} email={email} />
        <AppWithCodes isOn={ways.hasApp} asksPassword={ways.hasPassword} />
      </div>
    </Section>
  );
}
