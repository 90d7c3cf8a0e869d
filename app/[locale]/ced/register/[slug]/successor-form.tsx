"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { NewSuccessor } from "#lib/domain/register/schema.ts";
import { addSuccessor } from "../actions.ts";

/** Says what a cluster became. */
export function SuccessorForm({ cluster }: { cluster: string }) {
  const t = useTranslations("registerDesk");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState, reset } = useActionForm(NewSuccessor, addSuccessor, {
    defaultValues: { cluster, successor: "", kind: "merged", since: "", source: "" },
    onDone: () => {
      reset();
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <FormProblem>{problem}</FormProblem>
      <TextField
        label={t("successors.successor")}
        hint={t("successors.successorHint")}
        error={errorOf("successor")}
        {...register("successor")}
      />
      <SelectField label={t("successors.kind")} className="w-40" {...register("kind")}>
        <option value="merged">{t("successors.merged")}</option>
        <option value="renamed">{t("successors.renamed")}</option>
      </SelectField>
      <TextField label={t("successors.since")} hint={t("profile.dateHint")} error={errorOf("since")} {...register("since")} />
      <TextField label={t("award.source")} error={errorOf("source")} {...register("source")} />
      <button type="submit" className="button justify-self-start" disabled={formState.isSubmitting}>
        {t("successors.submit")}
      </button>
    </form>
  );
}
