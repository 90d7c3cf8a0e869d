"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { UseFormRegister } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { type AwardFields, ConfirmedLapse, CorrectedAward, confidences, NewAward, registerLabels } from "#lib/domain/register/schema.ts";
import { confirmLapse, correctAward, recordAward } from "../actions.ts";

type InputsProps = {
  register: UseFormRegister<AwardFields>;
  errorOf: (field: keyof AwardFields) => string | undefined;
  scoreByConsent?: boolean;
};

const blank: AwardFields = {
  ...{ label: "gold", awarded: "", validUntil: "", certificate: "", scorePercent: "", source: "", confidence: "stated", note: "" },
};

function AwardInputs({ register, errorOf, scoreByConsent = false }: InputsProps) {
  const t = useTranslations("registerDesk");
  const labels = useTranslations("shared.labels");
  const text = (name: "awarded" | "validUntil" | "certificate" | "scorePercent" | "source" | "note", hint?: string) => (
    <TextField label={t(`award.${name}`)} hint={hint} error={errorOf(name)} {...register(name)} />
  );
  return (
    <>
      <div className="flex flex-wrap gap-4">
        <SelectField label={t("award.label")} className="w-40" error={errorOf("label")} {...register("label")}>
          {registerLabels.map((label) => (
            <option key={label} value={label}>
              {labels(label)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t("award.confidence")} className="w-52" {...register("confidence")}>
          {confidences.map((one) => (
            <option key={one} value={one}>
              {t(`confidence.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {text("awarded", t("award.dateHint"))}
      {text("validUntil")}
      {text("certificate")}
      {scoreByConsent ? <p className="text-small">{t("award.byConsent")}</p> : text("scorePercent")}
      {text("source", t("award.sourceHint"))}
      {text("note")}
    </>
  );
}

/** Records what a source says of an award. */
export function RecordAward({ cluster }: { cluster: string }) {
  const t = useTranslations("registerDesk.award");
  const router = useRouter();
  const [recorded, setRecorded] = useState(false);
  const { register, submit, problem, errorOf, formState, reset } = useActionForm<AwardFields & { cluster: string }, unknown>(
    NewAward as never,
    (values) => recordAward({ ...values, cluster }),
    {
      defaultValues: { ...blank, cluster },
      onDone: () => {
        setRecorded(true);
        reset();
        router.refresh();
      },
    },
  );
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <AwardInputs {...{ register: register as never, errorOf }} />
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("recordSubmit")}
      </button>
      <p role="status">{recorded && problem === null ? t("recorded") : ""}</p>
    </form>
  );
}

type Correction = { award: string; version: number; values: AwardFields; scoreByConsent: boolean };

/** Corrects an award, with the reason. */
export function CorrectAward({ award, version, values, scoreByConsent }: Correction) {
  const t = useTranslations("registerDesk");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState } = useActionForm<
    AwardFields & { award: string; version: number; reason: string },
    unknown
  >(CorrectedAward as never, (given) => correctAward({ ...given, award, version }), {
    defaultValues: { ...values, award, version, reason: "" },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <AwardInputs {...{ register: register as never, errorOf, scoreByConsent }} />
      <TextField label={t("reason")} error={errorOf("reason")} {...register("reason")} />
      <button type="submit" className="button justify-self-start" disabled={formState.isSubmitting}>
        {t("award.correctSubmit")}
      </button>
    </form>
  );
}

/** Confirms that a label lapsed on a day, with the reason. */
export function ConfirmLapse({ award, version }: { award: string; version: number }) {
  const t = useTranslations("registerDesk");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState } = useActionForm(ConfirmedLapse, confirmLapse, {
    defaultValues: { award, version, lapsedOn: "", reason: "" },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <FormProblem>{problem}</FormProblem>
      <p className="measure text-small">{t("award.lapseText")}</p>
      <TextField type="date" label={t("award.lapsedOn")} error={errorOf("lapsedOn")} {...register("lapsedOn")} />
      <TextField label={t("reason")} error={errorOf("reason")} {...register("reason")} />
      <button type="submit" className="button justify-self-start border-stop text-stop" disabled={formState.isSubmitting}>
        {t("award.lapseSubmit")}
      </button>
    </form>
  );
}
