"use client";
import { Plus } from "lucide-react";
import { useFieldArray } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { SelectField, TextAreaField } from "#app/_ui/field.tsx";
import type { OutcomeForm } from "./form.ts";
import type { RoundChoice } from "./view.ts";

/** The assessors' remarks as a list that grows, each at an indicator or in general. */
export function RemarkFields({ form, round, hint }: { form: OutcomeForm; round: RoundChoice; hint: string }) {
  const t = useTranslations("outcome.form");
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "remarks" });
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">{t("remarks")}</legend>
      <p className="measure mt-0.5 text-muted text-small">{hint}</p>
      {fields.map((field, at) => (
        <div key={field.id} className="mt-4 grid gap-3 border-line border-l-2 pl-4 sm:grid-cols-[1fr_2fr]">
          <SelectField label={t("indicator")} error={form.errorOf(`remarks.${at}.indicator`)} {...form.register(`remarks.${at}.indicator`)}>
            <option value="">{t("general")}</option>
            {round.indicators.map(({ id, title }) => (
              <option key={id} value={id}>
                {id} {title}
              </option>
            ))}
          </SelectField>
          <TextAreaField
            label={t("text", { number: at + 1 })}
            maxLength={2000}
            error={form.errorOf(`remarks.${at}.text`)}
            {...form.register(`remarks.${at}.text`)}
          />
          <button type="button" className="link min-h-11 justify-self-start text-small" onClick={() => remove(at)}>
            {t("removeRemark", { number: at + 1 })}
          </button>
        </div>
      ))}
      <button type="button" className="button mt-4" onClick={() => append({ indicator: "", text: "" })}>
        <Plus aria-hidden className="size-4" />
        {t("addRemark")}
      </button>
    </fieldset>
  );
}
