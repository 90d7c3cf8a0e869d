"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { OrganisationDetails } from "#lib/domain/people/team.ts";
import { change } from "./actions.ts";

/** Name and postcode of the organisation. */
export function DetailsForm({ slug, name, postcode }: { slug: string; name: string; postcode: string }) {
  const t = useTranslations("settings.details");
  const words = useTranslations("workspace.newOrganisation");
  const router = useRouter();
  const [isSaved, setIsSaved] = useState(false);
  const { register, submit, problem, errorOf, formState } = useActionForm(OrganisationDetails, change, {
    defaultValues: { slug, name, postcode },
    onDone: () => {
      setIsSaved(true);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField label={words("name")} autoComplete="organization" error={errorOf("name")} {...register("name")} />
      <TextField label={words("postcode")} inputMode="numeric" error={errorOf("postcode")} {...register("postcode")} />
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-primary" disabled={formState.isSubmitting}>
          {t("save")}
        </button>
        <p role="status" className="text-ok text-small">
          {isSaved && t("saved")}
        </p>
      </div>
    </form>
  );
}
