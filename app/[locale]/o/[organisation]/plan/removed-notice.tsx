"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { OneAction } from "#lib/domain/plan/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { restore } from "./actions.ts";
import { type PlanQuery, planAddress } from "./place.ts";

type Props = { locale: Locale; slug: string; query: PlanQuery; action: { id: string; title: string } };

/** Says that an action was taken out, and brings it back. */
export function RemovedNotice({ locale, slug, query, action: { id, title } }: Props) {
  const t = useTranslations("plan");
  const router = useRouter();
  const { removed: _, ...rest } = query;
  const { submit, problem, formState } = useActionForm(OneAction, restore, {
    defaultValues: { slug, id },
    onDone: () => router.replace(planAddress(locale, slug, rest)),
  });
  return (
    <form onSubmit={submit} className="card mt-6 flex flex-wrap items-center gap-x-5 bg-soft px-4 py-2">
      <p role="status">{t("removed", { title })}</p>
      <button type="submit" className="link min-h-11 font-medium" disabled={formState.isSubmitting}>
        {t("restore")}
      </button>
      <FormProblem>{problem}</FormProblem>
    </form>
  );
}
