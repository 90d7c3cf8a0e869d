"use client";
import { useTranslations } from "use-intl/react";
import { useAsking } from "#app/_adapters/use-asking.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { erase } from "../actions.ts";
import { Section } from "./section.tsx";

/** Erases the account; what that means is read before the button is there. */
export function Erase({ locale }: { locale: Locale }) {
  const t = useTranslations("account.erase");
  const { problem, isBusy, ask } = useAsking();
  const leave = () => window.location.assign(addressOf(locale, { page: "home" }));
  return (
    <Section title={t("title")}>
      <details>
        <summary className="link inline-block py-2">{t("open")}</summary>
        <p className="measure mt-3 mb-5">{t("what")}</p>
        <FormProblem>{problem}</FormProblem>
        <button type="button" className="button border-stop text-stop" disabled={isBusy} onClick={() => ask(erase, leave)}>
          {t("confirm")}
        </button>
      </details>
    </Section>
  );
}
