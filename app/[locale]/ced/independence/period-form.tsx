"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { IndependencePeriod } from "#lib/domain/independence/schema.ts";
import { setPeriod } from "./actions.ts";

/** Sets for how many months sparring stands against assessing. */
export function PeriodForm({ months }: { months: number }) {
  const t = useTranslations("independence.period");
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  const { register, submit, problem, errorOf, formState } = useActionForm(IndependencePeriod, setPeriod, {
    defaultValues: { months },
    onDone: () => {
      setSaved(true);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate onChange={() => setSaved(false)}>
      <FormProblem>{problem}</FormProblem>
      <div className="flex flex-wrap items-end gap-4">
        <TextField
          type="number"
          min={1}
          max={60}
          label={t("months")}
          error={errorOf("months")}
          className="w-32"
          {...register("months", { valueAsNumber: true })}
        />
        <button type="submit" className="button" disabled={formState.isSubmitting}>
          {t("save")}
        </button>
      </div>
      <p role="status" className="mt-2 text-ok text-small">
        {isSaved ? t("saved") : ""}
      </p>
    </form>
  );
}
