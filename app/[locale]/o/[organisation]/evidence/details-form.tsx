"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { EvidenceDetails } from "#lib/domain/evidence/schema.ts";
import { change } from "./actions.ts";
import type { DocumentView } from "./view.ts";

type Props = { slug: string; document: Pick<DocumentView, "id" | "title" | "titleEn" | "documentDate">; onDone: () => void };

/** The titles of a document and the date it carries. */
export function DetailsForm({ slug, document, onDone }: Props) {
  const t = useTranslations("evidence");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState } = useActionForm(
    EvidenceDetails,
    (values) => change({ slug, evidence: document.id, ...values }),
    {
      defaultValues: { title: document.title, titleEn: document.titleEn ?? "", documentDate: document.documentDate ?? "" },
      onDone: () => {
        onDone();
        router.refresh();
      },
    },
  );
  return (
    <form onSubmit={submit} noValidate className="mt-2 grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField label={t("add.title")} maxLength={300} error={errorOf("title")} {...register("title")} />
      <TextField label={t("add.titleEn")} hint={t("add.titleEnHint")} maxLength={300} error={errorOf("titleEn")} {...register("titleEn")} />
      <TextField type="date" label={t("add.date")} hint={t("add.dateHint")} error={errorOf("documentDate")} {...register("documentDate")} />
      <button type="submit" className="button justify-self-start" disabled={formState.isSubmitting}>
        {t("change.submit")}
      </button>
    </form>
  );
}
