"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { UseFormRegister } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { fields } from "#lib/domain/label/fields.ts";
import { regions } from "#lib/domain/region/regions.ts";
import { ChangedCluster, confidences, NewCluster, type ProfileFields } from "#lib/domain/register/schema.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { addCluster, changeCluster } from "./actions.ts";

type Values = ProfileFields & { reason: string };
type FieldsProps = { locale: Locale; register: UseFormRegister<Values>; errorOf: (field: keyof Values) => string | undefined };

const blank: Values = {
  ...{ name: "", field: "", region: "", regionConfidence: "stated", host: "", founded: "", website: "", eccp: "", secretariat: "" },
  reason: "",
};

function ProfileInputs({ locale, register, errorOf }: FieldsProps) {
  const t = useTranslations("registerDesk");
  const text = (name: "name" | "host" | "founded" | "website" | "eccp" | "secretariat", hint?: string) => (
    <TextField label={t(`profile.${name}`)} hint={hint} error={errorOf(name)} {...register(name)} />
  );
  return (
    <>
      {text("name")}
      <div className="flex flex-wrap gap-4">
        <SelectField label={t("profile.field")} className="w-72 max-w-full" error={errorOf("field")} {...register("field")}>
          <option value="">{t("profile.noField")}</option>
          {fields.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[locale]}
            </option>
          ))}
        </SelectField>
        <SelectField label={t("profile.region")} className="w-64 max-w-full" error={errorOf("region")} {...register("region")}>
          <option value="">{t("profile.noRegion")}</option>
          {regions.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[locale]}
            </option>
          ))}
        </SelectField>
        <SelectField label={t("profile.regionConfidence")} className="w-48" {...register("regionConfidence")}>
          {confidences.map((one) => (
            <option key={one} value={one}>
              {t(`confidence.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {text("host")}
      {text("founded", t("profile.dateHint"))}
      {text("website")}
      {text("eccp")}
      {text("secretariat", t("profile.secretariatHint"))}
    </>
  );
}

/** Adds a cluster to the catalogue and goes to its page. */
export function AddCluster({ locale }: { locale: Locale }) {
  const t = useTranslations("registerDesk");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState } = useActionForm<Values, { slug: string }>(NewCluster as never, addCluster, {
    defaultValues: blank,
    onDone: ({ slug }) => router.push(addressOf(locale, { page: "registerEntry", params: { slug } })),
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <ProfileInputs {...{ locale, register, errorOf }} />
      <TextField label={t("add.reason")} error={errorOf("reason")} {...register("reason")} />
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("add.submit")}
      </button>
    </form>
  );
}

type Changed = { locale: Locale; cluster: string; version: number; values: ProfileFields };

/** Changes a cluster's profile, with the reason. */
export function ChangeCluster({ locale, cluster, version, values }: Changed) {
  const t = useTranslations("registerDesk");
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { register, submit, problem, errorOf, formState } = useActionForm<Values & { cluster: string; version: number }, unknown>(
    ChangedCluster as never,
    (given) => changeCluster({ ...given, cluster, version }),
    {
      defaultValues: { ...values, reason: "", cluster, version },
      onDone: () => {
        setSaved(true);
        router.refresh();
      },
    },
  );
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <ProfileInputs {...{ locale, register: register as never, errorOf }} />
      <TextField label={t("reason")} error={errorOf("reason")} {...register("reason")} />
      <button type="submit" className="button justify-self-start" disabled={formState.isSubmitting}>
        {t("profile.submit")}
      </button>
      <p role="status">{saved && problem === null ? t("profile.saved") : ""}</p>
    </form>
  );
}
