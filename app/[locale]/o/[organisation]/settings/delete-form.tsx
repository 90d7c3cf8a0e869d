"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { DeleteOrganisation } from "#lib/domain/people/team.ts";
import * as z from "#lib/domain/zod.ts";
import { remove, restore } from "./actions.ts";

/** Asks for the organisation to be deleted; its name is typed to confirm it. */
export function DeleteForm({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations("settings.delete");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState } = useActionForm(DeleteOrganisation, remove, {
    defaultValues: { slug, name: "" },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField label={t("name", { name })} autoComplete="off" error={errorOf("name")} {...register("name")} />
      <button type="submit" className="button justify-self-start border-stop text-stop" disabled={formState.isSubmitting}>
        {t("confirm")}
      </button>
    </form>
  );
}

const Restore = z.strictObject({ slug: z.string() });

/** Takes the deletion back. */
export function RestoreForm({ slug }: { slug: string }) {
  const t = useTranslations("settings.closing");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(Restore, restore, { defaultValues: { slug }, onDone: () => router.refresh() });
  return (
    <form onSubmit={submit}>
      <FormProblem>{problem}</FormProblem>
      <button type="submit" className="button button-primary" disabled={formState.isSubmitting}>
        {t("undo")}
      </button>
    </form>
  );
}
