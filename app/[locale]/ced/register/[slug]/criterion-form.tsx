"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { type DanishCriterion, SetCriterion } from "#lib/domain/register/schema.ts";
import { setCriterion } from "../actions.ts";

type Props = { cluster: string; criterion: DanishCriterion; set: { met: boolean; source: string; checkedOn: string } | null };

/** Says whether one of the Danish criteria is met, by which source and as checked when. */
export function CriterionForm({ cluster, criterion, set }: Props) {
  const t = useTranslations("registerDesk");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState } = useActionForm(SetCriterion, setCriterion, {
    defaultValues: {
      ...{ cluster, criterion, met: set?.met === false ? "no" : "yes", source: set?.source ?? "", checkedOn: set?.checkedOn ?? "" },
    },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <FormProblem>{problem}</FormProblem>
      <SelectField label={t("criteria.met")} className="w-32" {...register("met")}>
        <option value="yes">{t("criteria.yes")}</option>
        <option value="no">{t("criteria.no")}</option>
      </SelectField>
      <TextField label={t("award.source")} error={errorOf("source")} {...register("source")} />
      <TextField type="date" label={t("criteria.checkedOn")} error={errorOf("checkedOn")} {...register("checkedOn")} />
      <button type="submit" className="button justify-self-start" disabled={formState.isSubmitting}>
        {t("criteria.submit")}
      </button>
    </form>
  );
}
