"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { OneRelease } from "#lib/domain/insight/period.ts";
import { discard, publish } from "../../actions.ts";

type Decision = "publish" | "discard";
type Props = { release: string; can: Record<Decision, boolean>; list: string };

/** Publishes a draft or discards it, each after a confirmation that says what follows. */
export function DecisionForms({ release, can, list }: Props) {
  const router = useRouter();
  return (
    <div className="mt-6">
      {can.publish && <DecisionForm release={release} decision="publish" onDone={() => router.refresh()} />}
      {can.discard && <DecisionForm release={release} decision="discard" onDone={() => router.push(list)} />}
    </div>
  );
}

function DecisionForm({ release, decision, onDone }: { release: string; decision: Decision; onDone: () => void }) {
  const t = useTranslations("insight");
  const { submit, problem, formState } = useActionForm(OneRelease, decision === "publish" ? publish : discard, {
    defaultValues: { release },
    onDone,
  });
  return (
    <ConfirmDetails summary={t(decision)}>
      <form onSubmit={submit} noValidate className="grid gap-3">
        <FormProblem>{problem}</FormProblem>
        <p className="measure">{t(`${decision}Hint`)}</p>
        <button
          type="submit"
          className={`button justify-self-start ${decision === "publish" ? "button-primary" : ""}`}
          disabled={formState.isSubmitting}
        >
          {t(`${decision}Confirm`)}
        </button>
      </form>
    </ConfirmDetails>
  );
}
