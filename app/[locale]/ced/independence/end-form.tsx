"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { EndedAssessor } from "#lib/domain/independence/schema.ts";
import { end } from "./actions.ts";

/** Ends an assignment; it stays in the record. */
export function EndForm({ id }: { id: string }) {
  const t = useTranslations("independence.assignments");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(EndedAssessor, end, {
    defaultValues: { id },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <FormProblem>{problem}</FormProblem>
      <p className="measure text-small">{t("endText")}</p>
      <button type="submit" className="button justify-self-start" disabled={formState.isSubmitting}>
        {t("confirm")}
      </button>
    </form>
  );
}
