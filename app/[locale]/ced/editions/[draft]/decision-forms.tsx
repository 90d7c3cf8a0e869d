"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { DraftToPublish, OneDraft } from "#lib/domain/edition/desk.ts";
import { callOff, publish, remove } from "../actions.ts";

type Can = { publish: boolean; callOff: boolean; delete: boolean };
type Props = { draft: string; digest: string; today: string; can: Can; list: string };

/** Publishes a draft on a day, calls that off, or deletes it: each with what follows from it. */
export function DecisionForms({ draft, digest, today, can, list }: Props) {
  const router = useRouter();
  return (
    <>
      {can.publish && <PublishForm {...{ draft, digest, today, list }} />}
      {can.callOff && <StepForm {...{ draft, step: "callOff", onDone: () => router.refresh() }} />}
      {can.delete && <StepForm {...{ draft, step: "delete", onDone: () => router.push(list) }} />}
    </>
  );
}

function PublishForm({ draft, digest, today, list }: Omit<Props, "can">) {
  const t = useTranslations("editionDesk.publish");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState } = useActionForm(DraftToPublish, (values) => publish({ ...values, digest }), {
    defaultValues: { draft, digest, effectOn: today },
    onDone: ({ published }) => (published ? router.push(list) : router.refresh()),
  });
  return (
    <section className="mt-12" aria-labelledby="publish">
      <h2 id="publish" className="text-lead">
        {t("title")}
      </h2>
      <form onSubmit={submit} noValidate className="mt-2 grid gap-4">
        <FormProblem>{problem}</FormProblem>
        <p className="measure">{t("text")}</p>
        <TextField
          type="date"
          min={today}
          label={t("effectOn")}
          hint={t("effectOnHint")}
          className="[&_input]:max-w-52"
          error={errorOf("effectOn")}
          {...register("effectOn")}
        />
        <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
          {t("button")}
        </button>
      </form>
    </section>
  );
}

function StepForm({ draft, step, onDone }: { draft: string; step: "callOff" | "delete"; onDone: () => void }) {
  const t = useTranslations("editionDesk.publish");
  const { submit, problem, formState } = useActionForm(OneDraft, step === "callOff" ? callOff : remove, {
    defaultValues: { draft },
    onDone,
  });
  return (
    <ConfirmDetails className="mt-6" summary={t(step)}>
      <form onSubmit={submit} noValidate className="grid gap-3">
        <FormProblem>{problem}</FormProblem>
        <p className="measure text-small">{t(`${step}Text`)}</p>
        <button type="submit" className="button justify-self-start border-stop text-stop" disabled={formState.isSubmitting}>
          {t(`${step}Button`)}
        </button>
      </form>
    </ConfirmDetails>
  );
}
