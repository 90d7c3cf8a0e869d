"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { rate } from "#app/[locale]/sparring/actions.ts";
import { Rating } from "#lib/domain/sparring/schema.ts";

/** Takes CED's rating back; its versions stay, and it can be given again. */
export function WithdrawForm({ caseId, indicator, version }: { caseId: string; indicator: string; version: number }) {
  const t = useTranslations("sparring.rate");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(Rating, rate, {
    defaultValues: { case: caseId, indicator, version, points: null },
    says: { "not-found": t("gone"), forbidden: t("gone"), stale: t("stale") },
    onDone: () => router.refresh(),
    onStale: () => router.refresh(),
  });
  return (
    <form onSubmit={submit}>
      <FormProblem>{problem}</FormProblem>
      <button type="submit" className="link min-h-11 text-small" disabled={formState.isSubmitting}>
        {t("withdraw")}
      </button>
    </form>
  );
}
