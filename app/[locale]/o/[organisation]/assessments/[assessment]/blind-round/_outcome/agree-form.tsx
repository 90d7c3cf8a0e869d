"use client";
import { useRouter } from "next/navigation";
import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { Agreement } from "#lib/domain/round/form.ts";
import type { Outcome } from "#lib/domain/round/outcome.ts";
import { agreeOn } from "../actions.ts";

type Props = { round: string; outcome: Outcome; levels: readonly { points: number; text: string }[] };

/** What they agree on and why; it becomes the answer of the assessment, made from the version that is shown. */
export function AgreeForm({ round, outcome, levels }: Props) {
  const t = useTranslations("rounds.outcome");
  const id = useId();
  const router = useRouter();
  const { indicator, options, answer, agreed } = outcome;
  const { register, submit, problem, errorOf, formState } = useActionForm(Agreement, agreeOn, {
    defaultValues: {
      round,
      indicator,
      version: answer.version,
      reason: agreed?.reason ?? "",
      ...(agreed === null ? {} : { points: agreed.points }),
    },
    onDone: () => router.refresh(),
  });
  const textOf = (points: number) => levels.find((level) => level.points === points)?.text;
  const [wrongPoints, wrongReason] = [errorOf("points"), errorOf("reason")];
  return (
    <form onSubmit={submit} noValidate className="mt-5 grid gap-4 border-line border-t pt-5" aria-label={`${indicator}: ${t("points")}`}>
      <FormProblem>{problem}</FormProblem>
      {answer.hasFigures && <p className="measure text-small text-warn">{t("figures")}</p>}
      <div>
        <label htmlFor={`${id}-points`} className="block font-medium text-small">
          {t("points")}
        </label>
        <select
          id={`${id}-points`}
          className="field mt-1.5 w-full max-w-xl aria-invalid:border-stop"
          aria-invalid={wrongPoints === undefined ? undefined : true}
          aria-describedby={wrongPoints === undefined ? undefined : `${id}-points-error`}
          {...register("points", { setValueAs: (value: unknown) => (value === "" || value === undefined ? undefined : Number(value)) })}
        >
          <option value="">{t("choose")}</option>
          {options.map((points) => (
            <option key={points} value={points}>
              {[t("option", { points }), textOf(points) ?? []].flat().join(": ")}
            </option>
          ))}
        </select>
        {wrongPoints !== undefined && (
          <p id={`${id}-points-error`} className="mt-1 font-medium text-small text-stop">
            {wrongPoints}
          </p>
        )}
      </div>
      <div>
        <label htmlFor={`${id}-reason`} className="block font-medium text-small">
          {t("reason")}
        </label>
        <p id={`${id}-reason-hint`} className="text-muted text-small">
          {t("reasonHint")}
        </p>
        <textarea
          id={`${id}-reason`}
          rows={2}
          className="field mt-1.5 w-full aria-invalid:border-stop"
          aria-invalid={wrongReason === undefined ? undefined : true}
          aria-describedby={`${id}-reason-hint${wrongReason === undefined ? "" : ` ${id}-reason-error`}`}
          {...register("reason")}
        />
        {wrongReason !== undefined && (
          <p id={`${id}-reason-error`} className="mt-1 font-medium text-small text-stop">
            {wrongReason}
          </p>
        )}
      </div>
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("agree")}
      </button>
    </form>
  );
}
