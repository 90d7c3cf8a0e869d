"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { OneJob } from "#lib/domain/operation/schema.ts";
import { drop, tryAgain } from "./actions.ts";

/** Has a job begun at once. */
export function AgainForm({ id, what }: { id: string; what: string }) {
  const t = useTranslations("operation");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(OneJob, tryAgain, { defaultValues: { id }, onDone: () => router.refresh() });
  return (
    <form onSubmit={submit} noValidate>
      <button type="submit" className="button" aria-label={t("againOf", { what })} disabled={formState.isSubmitting}>
        {t("again")}
      </button>
      <FormProblem>{problem}</FormProblem>
    </form>
  );
}

/** Gives a job up, or takes a failed one off the list. */
export function DropForm({ id, what, isFailed }: { id: string; what: string; isFailed: boolean }) {
  const t = useTranslations("operation");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(OneJob, drop, { defaultValues: { id }, onDone: () => router.refresh() });
  return (
    <ConfirmDetails
      summary={
        <>
          <span aria-hidden>{t(isFailed ? "remove" : "drop")}</span>
          <span className="sr-only">{t(isFailed ? "removeOf" : "dropOf", { what })}</span>
        </>
      }
    >
      <form onSubmit={submit} noValidate className="grid gap-3">
        <FormProblem>{problem}</FormProblem>
        <p className="measure text-small">{t(isFailed ? "removeText" : "dropText")}</p>
        <button type="submit" className="button justify-self-start border-stop text-stop" disabled={formState.isSubmitting}>
          {t(isFailed ? "removeYes" : "dropYes")}
        </button>
      </form>
    </ConfirmDetails>
  );
}
