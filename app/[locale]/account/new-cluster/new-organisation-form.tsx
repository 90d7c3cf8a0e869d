"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { NewOrganisation } from "#lib/domain/people/schema.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { create } from "./actions.ts";

/** Names the organisation and its first lead. */
export function NewOrganisationForm({ locale, named }: { locale: Locale; named: boolean }) {
  const t = useTranslations("workspace.newOrganisation");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState } = useActionForm(NewOrganisation, create, {
    defaultValues: { name: "", postcode: "", personName: "" },
    onDone: ({ slug }) => router.push(addressOf(locale, { page: "workspace", params: { organisation: slug } })),
  });
  return (
    <form onSubmit={submit} noValidate className="mt-8 grid gap-5">
      <FormProblem>{problem}</FormProblem>
      {!named && <TextField label={t("personName")} autoComplete="name" error={errorOf("personName")} {...register("personName")} />}
      <TextField label={t("name")} autoComplete="organization" error={errorOf("name")} {...register("name")} />
      <TextField label={t("postcode")} hint={t("postcodeHint")} inputMode="numeric" error={errorOf("postcode")} {...register("postcode")} />
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("create")}
      </button>
    </form>
  );
}
