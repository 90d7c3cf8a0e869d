"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { ConsentChange } from "#lib/domain/consent/schema.ts";
import { give, withdraw } from "./actions.ts";

/** Gives a consent at once. `about` tells one button from the next to who does not see where it stands. */
export function GiveForm({ change, about }: { change: ConsentChange; about?: string }) {
  const t = useTranslations("consent.purposes");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(ConsentChange, give, { defaultValues: change, onDone: () => router.refresh() });
  const words = t(`${change.purpose}.give`);
  return (
    <form onSubmit={submit} className="mt-4">
      <FormProblem>{problem}</FormProblem>
      <button
        type="submit"
        className="button button-primary"
        disabled={formState.isSubmitting}
        aria-label={about === undefined ? undefined : `${words}: ${about}`}
      >
        {words}
      </button>
    </form>
  );
}

/** Takes a consent back, after its consequences are shown. */
export function WithdrawForm({ change }: { change: ConsentChange }) {
  const t = useTranslations("consent.purposes");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(ConsentChange, withdraw, { defaultValues: change, onDone: () => router.refresh() });
  return (
    <ConfirmDetails summary={t(`${change.purpose}.withdrawTitle`)} className="mt-3">
      <form onSubmit={submit} className="grid gap-3">
        <FormProblem>{problem}</FormProblem>
        <p className="measure text-small">{t(`${change.purpose}.withdrawText`)}</p>
        <button type="submit" className="button justify-self-start border-stop text-stop" disabled={formState.isSubmitting}>
          {t(`${change.purpose}.withdraw`)}
        </button>
      </form>
    </ConfirmDetails>
  );
}
