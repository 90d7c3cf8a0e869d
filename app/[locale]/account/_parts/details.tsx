"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { AccountChange } from "#lib/domain/people/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { change } from "../actions.ts";
import { Section } from "./section.tsx";

type Props = { name: string; email: string; locale: Locale; languages: readonly Locale[] };

/** Name, and the language of mail. */
export function Details({ name, email, locale, languages }: Props) {
  const t = useTranslations("account.details");
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  const { register, submit, problem, errorOf, formState } = useActionForm(AccountChange, change, {
    defaultValues: { name, locale },
    onDone: () => {
      setSaved(true);
      router.refresh();
    },
  });
  return (
    <Section title={t("title")}>
      <form onSubmit={submit} onChange={() => setSaved(false)} noValidate className="grid gap-5">
        <p className="measure text-muted">{t("email", { email })}</p>
        <FormProblem>{problem}</FormProblem>
        <TextField {...{ label: t("name"), autoComplete: "name", error: errorOf("name") }} {...register("name")} />
        <fieldset>
          <legend className="mb-1.5 font-medium text-small">{t("locale")}</legend>
          <div className="flex flex-wrap gap-x-6">
            {languages.map((language) => (
              <label key={language} className="flex min-h-11 items-center gap-2.5" lang={language}>
                <input type="radio" value={language} className="size-5 accent-accent" {...register("locale")} />
                {t(language)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="flex items-center gap-4">
          <button type="submit" className="button button-primary" disabled={formState.isSubmitting}>
            {t("save")}
          </button>
          <p role="status" className="text-ok">
            {isSaved ? t("saved") : ""}
          </p>
        </div>
      </form>
    </Section>
  );
}
