"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { confirm } from "#app/[locale]/sparring/actions.ts";
import { Confirmation } from "#lib/domain/sparring/schema.ts";

/** The other side's yes to a proposal, as it is shown. */
export function ConfirmForm({ caseId, indicator, version }: { caseId: string; indicator: string; version: number }) {
  const t = useTranslations("sparring.agree");
  const gone = useTranslations("sparring.rate")("gone");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(Confirmation, confirm, {
    defaultValues: { case: caseId, indicator, version },
    says: { "not-found": gone, forbidden: gone, stale: t("changed") },
    onDone: () => router.refresh(),
    onStale: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} className="mt-3">
      <FormProblem>{problem}</FormProblem>
      <button type="submit" className="button button-primary" disabled={formState.isSubmitting}>
        {t("confirm")}
      </button>
    </form>
  );
}
