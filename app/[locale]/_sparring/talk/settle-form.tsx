"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { SettledRequest } from "#lib/domain/sparring-talk/schema.ts";
import { settle } from "../../sparring/talk-actions.ts";

type Props = {
  message: string;
  /** What the secretariat can answer with; null for a benchmarker, who only closes the request. */
  documents: readonly { id: string; title: string }[] | null;
  /** Where documents are added. */
  evidence: string;
};

/** Answers a request for evidence with a document, or closes it. */
export function SettleForm({ message, documents, evidence }: Props) {
  const t = useTranslations("sparringTalk.settle");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState } = useActionForm(SettledRequest, settle, {
    defaultValues: { message, evidence: "" },
    onDone: () => router.refresh(),
  });
  if (documents?.length === 0)
    return (
      <p className="mt-2 text-small">
        {t("none")}{" "}
        <a className="link" href={evidence}>
          {t("attach")}
        </a>
      </p>
    );
  return (
    <form onSubmit={submit} noValidate className="mt-3">
      <FormProblem>{problem}</FormProblem>
      <div className="flex flex-wrap items-end gap-3">
        {documents !== null && (
          <SelectField label={t("evidence")} className="w-full max-w-sm" error={errorOf("evidence")} {...register("evidence")}>
            <option value="">{t("choose")}</option>
            {documents.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
        )}
        <button type="submit" className="button" disabled={formState.isSubmitting}>
          {t(documents === null ? "close" : "submit")}
        </button>
      </div>
    </form>
  );
}
