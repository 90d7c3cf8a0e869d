"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { TextAreaField } from "#app/_ui/field.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { OneOutcome, ReturnedOutcome } from "#lib/domain/outcome/schema.ts";
import { confirm, sendBack } from "./actions.ts";

type Props = { id: string; cluster: string };

/** Confirms an outcome, or sends it back with what needs correcting. */
export function DecisionForms({ id, cluster }: Props) {
  const t = useTranslations("outcome.ced");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(OneOutcome, confirm, {
    defaultValues: { id },
    onDone: () => router.refresh(),
  });
  return (
    <div className="mt-3">
      <form onSubmit={submit} noValidate>
        <FormProblem>{problem}</FormProblem>
        <button type="submit" className="button button-primary" aria-label={t("confirmOf", { cluster })} disabled={formState.isSubmitting}>
          {t("confirm")}
        </button>
      </form>
      <ConfirmDetails className="mt-2" summary={t("returnOf", { cluster })}>
        <ReturnForm id={id} />
      </ConfirmDetails>
    </div>
  );
}

function ReturnForm({ id }: { id: string }) {
  const t = useTranslations("outcome.ced");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState } = useActionForm(ReturnedOutcome, sendBack, {
    defaultValues: { id, reason: "" },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <FormProblem>{problem}</FormProblem>
      <TextAreaField
        label={t("reason")}
        hint={t("reasonHint")}
        maxLength={2000}
        className="max-w-xl"
        error={errorOf("reason")}
        {...register("reason")}
      />
      <button type="submit" className="button justify-self-start" disabled={formState.isSubmitting}>
        {t("return")}
      </button>
    </form>
  );
}
