"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { Choice, Choices } from "#app/_ui/choices.tsx";
import { SelectField, TextAreaField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { knownHeadings } from "#lib/domain/annex/headings.ts";
import type { LocalText } from "#lib/domain/edition/schema.ts";
import { kindTitles, offeringKinds } from "#lib/domain/offering/kinds.ts";
import { ChangedOffering, NewOffering, type OfferingFields } from "#lib/domain/offering/schema.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { addOffering, changeOffering } from "./actions.ts";

type Seen = { id: string; version: number };
type Props = { locale: Locale; values: OfferingFields; indicators: readonly { id: string; title: LocalText }[]; seen?: Seen };

/** What is said of an offering, to be added, or changed where one was seen. */
export function OfferingForm({ locale, values, indicators, seen }: Props) {
  const t = useTranslations("offerings");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState } = useActionForm<OfferingFields, { id: string }>(
    (seen === undefined ? NewOffering : ChangedOffering) as never,
    (given) => (seen === undefined ? addOffering(given) : changeOffering({ ...given, ...seen })),
    {
      defaultValues: { ...values, ...seen },
      onDone: ({ id }) =>
        seen === undefined ? router.push(addressOf(locale, { page: "offering", params: { offering: id } })) : router.refresh(),
    },
  );
  const text = (name: "titleDa" | "titleEn" | "url" | "days" | "cost") => (
    <TextField label={t(`fields.${name}`)} error={errorOf(name)} {...register(name)} />
  );
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <SelectField label={t("fields.kind")} className="w-full max-w-72" error={errorOf("kind")} {...register("kind")}>
        {offeringKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindTitles[kind][locale]}
          </option>
        ))}
      </SelectField>
      {text("titleDa")}
      {text("titleEn")}
      <TextAreaField label={t("fields.descriptionDa")} error={errorOf("descriptionDa")} {...register("descriptionDa")} />
      <TextAreaField label={t("fields.descriptionEn")} error={errorOf("descriptionEn")} {...register("descriptionEn")} />
      {text("url")}
      <TextField
        label={t("fields.reportedAs")}
        hint={t("fields.reportedHint")}
        list="headings"
        error={errorOf("reportedAs")}
        {...register("reportedAs")}
      />
      <datalist id="headings">
        {knownHeadings.map((heading) => (
          <option key={heading} value={heading} />
        ))}
      </datalist>
      <div className="flex flex-wrap gap-4">
        {text("days")}
        {text("cost")}
      </div>
      <Choices title={t("fields.indicators")} hint={t("fields.indicatorsHint")} error={errorOf("indicators")} legend="font-medium">
        <div className="grid sm:grid-cols-2">
          {indicators.map(({ id, title }) => (
            <Choice key={id} value={id} aside={undefined} {...register("indicators")}>
              {id} {title[locale]}
            </Choice>
          ))}
        </div>
      </Choices>
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t(seen === undefined ? "add.submit" : "change.submit")}
      </button>
    </form>
  );
}
