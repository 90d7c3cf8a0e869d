"use client";
import { useTranslations } from "use-intl/react";
import { sendForm } from "#app/_adapters/send-form.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { fileTypes } from "#lib/domain/evidence/file-type.ts";
import { EvidenceFile } from "#lib/domain/evidence/schema.ts";
import * as z from "#lib/domain/zod.ts";

const accepted = fileTypes.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(",");

const isOneFile = (files: unknown) => files instanceof FileList && files.length === 1;
const Form = z.extend(EvidenceFile, { files: z.custom<FileList | null>(isOneFile, { params: { code: "required" } }) });

type Props = { slug: string; onDone: (title: string) => void };

/** A file with its own date. */
export function FileForm({ slug, onDone }: Props) {
  const t = useTranslations("evidence.add");
  const form = useActionForm(
    Form,
    ({ files, title, titleEn = "", documentDate }) =>
      sendForm<{ id: string }>(`/api/v1/organisations/${slug}/evidence`, { title, titleEn, documentDate, file: files?.[0] ?? "" }),
    {
      defaultValues: { title: "", titleEn: "", documentDate: "", files: null },
      onDone: () => onDone(form.getValues("title").trim() || (form.getValues("files")?.[0]?.name ?? "")),
    },
  );
  const { register, submit, problem, errorOf, formState } = form;
  return (
    <form onSubmit={submit} noValidate className="mt-3 grid gap-5">
      <FormProblem>{problem}</FormProblem>
      <TextField type="file" accept={accepted} label={t("chosen")} hint={t("chosenHint")} error={errorOf("files")} {...register("files")} />
      <TextField label={t("title")} hint={t("titleHint")} maxLength={300} error={errorOf("title")} {...register("title")} />
      <TextField label={t("titleEn")} hint={t("titleEnHint")} maxLength={300} error={errorOf("titleEn")} {...register("titleEn")} />
      <TextField type="date" label={t("date")} hint={t("dateHint")} error={errorOf("documentDate")} {...register("documentDate")} />
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {formState.isSubmitting ? t("sending") : t("submit")}
      </button>
    </form>
  );
}
