"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { OneRevision, RevisionToWithdraw } from "#lib/domain/edition/desk.ts";
import { reinstate, withdraw } from "./actions.ts";

type Props = { edition: string; revision: number };

/** Withdraws a published revision, with the reason. */
export function WithdrawForm({ edition, revision }: Props) {
  const t = useTranslations("editionDesk.withdraw");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState } = useActionForm(RevisionToWithdraw, withdraw, {
    defaultValues: { edition, revision, reason: "" },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <FormProblem>{problem}</FormProblem>
      <p className="measure text-small">{t("text")}</p>
      <TextField label={t("reason")} hint={t("reasonHint")} maxLength={500} error={errorOf("reason")} {...register("reason")} />
      <button type="submit" className="button justify-self-start border-stop text-stop" disabled={formState.isSubmitting}>
        {t("button")}
      </button>
    </form>
  );
}

/** Takes a withdrawal back. */
export function ReinstateForm({ edition, revision }: Props) {
  const t = useTranslations("editionDesk.withdraw");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(OneRevision, reinstate, {
    defaultValues: { edition, revision },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <FormProblem>{problem}</FormProblem>
      <p className="measure text-small">{t("reinstateText")}</p>
      <button type="submit" className="button justify-self-start" disabled={formState.isSubmitting}>
        {t("reinstateButton")}
      </button>
    </form>
  );
}
