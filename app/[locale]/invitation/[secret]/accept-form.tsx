"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { AcceptInvitation } from "#lib/domain/people/team.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { accept } from "./actions.ts";

/** Takes an invitation; who has no name yet gives one. */
export function AcceptForm({ locale, secret, named }: { locale: Locale; secret: string; named: boolean }) {
  const t = useTranslations("team.accept");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState } = useActionForm(AcceptInvitation, accept, {
    defaultValues: { secret, name: "" },
    onDone: ({ slug }) =>
      router.push(addressOf(locale, slug === null ? { page: "account" } : { page: "workspace", params: { organisation: slug } })),
  });
  return (
    <form onSubmit={submit} noValidate className="mt-6 grid gap-5">
      <FormProblem>{problem}</FormProblem>
      {!named && <TextField label={t("name")} autoComplete="name" error={errorOf("name")} {...register("name")} />}
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("accept")}
      </button>
    </form>
  );
}
