"use client";
import { useTranslations } from "use-intl/react";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import type { OutcomeForm } from "./form.ts";
import { RatingFields } from "./rating-fields.tsx";
import { RemarkFields } from "./remark-fields.tsx";
import type { RoundChoice } from "./view.ts";

type Props = { form: OutcomeForm; round: RoundChoice; submit: string; remarksHint: string };

/** The fields of an outcome; points by indicator are folded. */
export function FormFields({ form, round, submit, remarksHint }: Props) {
  const t = useTranslations("outcome.form");
  const { register, errorOf, problem, formState, watch } = form;
  const field = (name: "assessedOn" | "validUntil" | "certificate" | "points" | "possible") => ({
    ...register(name),
    error: errorOf(name),
  });
  const whole = { inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <form onSubmit={form.submit} noValidate className="grid gap-5">
      <FormProblem>{problem}</FormProblem>
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField label={t("label")} error={errorOf("label")} {...register("label")}>
          {round.labels.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
        <label className="flex min-h-11 items-center gap-3 self-end">
          <input type="checkbox" className="size-4 accent-accent" {...register("awarded")} />
          {t("awarded")}
        </label>
        <TextField type="date" label={t("assessedOn")} {...field("assessedOn")} />
        {watch("awarded") && <TextField type="date" label={t("validUntil")} {...field("validUntil")} />}
        <TextField
          className="sm:col-span-2"
          label={t("certificate")}
          hint={t("certificateHint")}
          maxLength={200}
          {...field("certificate")}
        />
        <TextField label={t("points")} hint={t("pointsHint")} {...whole} {...field("points")} />
        <TextField label={t("possible")} hint={t("possibleHint")} {...whole} {...field("possible")} />
      </div>
      <RatingFields form={form} round={round} />
      <RemarkFields form={form} round={round} hint={remarksHint} />
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {submit}
      </button>
    </form>
  );
}
