"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { NewReference } from "#lib/domain/insight/reference.ts";
import { add } from "./actions.ts";

const blank = { indicator: "", labelDa: "", labelEn: "", value: "", year: "", source: "" };

/** Adds a figure from a publication. */
export function AddForm({ indicators }: { indicators: readonly { id: string; title: string }[] }) {
  const t = useTranslations("references.add");
  const router = useRouter();
  const [isAdded, setAdded] = useState(false);
  const form = useActionForm(NewReference, add, {
    defaultValues: blank,
    onDone: () => {
      form.reset(blank);
      setAdded(true);
      router.refresh();
    },
  });
  const { register, submit, problem, errorOf, formState } = form;
  return (
    <form aria-labelledby="add" onSubmit={submit} onChange={() => setAdded(false)} noValidate className="mt-3 grid max-w-xl gap-4">
      <FormProblem>{problem}</FormProblem>
      <SelectField label={t("indicator")} error={errorOf("indicator")} {...register("indicator")}>
        <option value="">{t("total")}</option>
        {indicators.map(({ id, title }) => (
          <option key={id} value={id}>
            {id} {title}
          </option>
        ))}
      </SelectField>
      <TextField label={t("labelDa")} error={errorOf("labelDa")} maxLength={300} {...register("labelDa")} />
      <TextField label={t("labelEn")} error={errorOf("labelEn")} maxLength={300} {...register("labelEn")} />
      <TextField label={t("value")} hint={t("valueHint")} inputMode="decimal" error={errorOf("value")} {...register("value")} />
      <TextField label={t("year")} inputMode="numeric" error={errorOf("year")} {...register("year")} />
      <TextField label={t("source")} hint={t("sourceHint")} error={errorOf("source")} maxLength={300} {...register("source")} />
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("send")}
      </button>
      <p role="status" className="text-ok text-small">
        {isAdded ? t("done") : ""}
      </p>
    </form>
  );
}
