"use client";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { EvidenceLink } from "#lib/domain/evidence/schema.ts";
import { add } from "./actions.ts";

/** A link with the date of what it leads to. */
export function LinkForm({ slug, onDone }: { slug: string; onDone: (title: string) => void }) {
  const t = useTranslations("evidence.add");
  const form = useActionForm(EvidenceLink, (values) => add({ slug, ...values }), {
    defaultValues: { title: "", titleEn: "", documentDate: "", address: "" },
    onDone: () => onDone(form.getValues("title").trim()),
  });
  const { register, submit, problem, errorOf, formState } = form;
  return (
    <form onSubmit={submit} noValidate className="mt-3 grid gap-5">
      <FormProblem>{problem}</FormProblem>
      <TextField
        type="url"
        label={t("address")}
        placeholder="https://"
        maxLength={2000}
        error={errorOf("address")}
        {...register("address")}
      />
      <TextField label={t("title")} maxLength={300} error={errorOf("title")} {...register("title")} />
      <TextField label={t("titleEn")} hint={t("titleEnHint")} maxLength={300} error={errorOf("titleEn")} {...register("titleEn")} />
      <TextField type="date" label={t("date")} hint={t("dateHint")} error={errorOf("documentDate")} {...register("documentDate")} />
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("submit")}
      </button>
    </form>
  );
}
