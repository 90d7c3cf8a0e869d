"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { OneCase } from "#lib/domain/sparring/schema.ts";
import { take } from "../actions.ts";

/** Makes the reader one of those who spar with the cluster. */
export function TakeForm({ id }: { id: string }) {
  const t = useTranslations("sparring.take");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(OneCase, take, { defaultValues: { case: id }, onDone: () => router.refresh() });
  return (
    <form onSubmit={submit} className="card mt-6 bg-soft px-4 py-3">
      <FormProblem>{problem}</FormProblem>
      <p className="measure">{t("text")}</p>
      <button type="submit" className="button button-primary mt-3" disabled={formState.isSubmitting}>
        {t("button")}
      </button>
    </form>
  );
}
