"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import * as z from "#lib/domain/zod.ts";
import { handOver, take } from "../actions.ts";

const Chosen = z.strictObject({ case: z.string() });
type Props = { case: string; name: string };

/** Makes the reader one of those who spar with the cluster. */
export function TakeForm({ case: id, name }: Props) {
  const t = useTranslations("caseload");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(Chosen, take, { defaultValues: { case: id }, onDone: () => router.refresh() });
  return (
    <form onSubmit={submit} className="mt-2">
      <FormProblem>{problem}</FormProblem>
      <button type="submit" className="button" disabled={formState.isSubmitting} aria-label={t("takeOf", { name })}>
        {t("take")}
      </button>
    </form>
  );
}

/** Ends the reader's part in the sparring with the cluster. */
export function HandOverForm({ case: id, name }: Props) {
  const t = useTranslations("caseload");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(Chosen, handOver, { defaultValues: { case: id }, onDone: () => router.refresh() });
  return (
    <form onSubmit={submit} className="mt-1">
      <FormProblem>{problem}</FormProblem>
      <button type="submit" className="link min-h-11" disabled={formState.isSubmitting} aria-label={t("handOverOf", { name })}>
        {t("handOver")}
      </button>
    </form>
  );
}
