"use client";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { ChosenReminders, type ReminderPreference } from "#lib/domain/plan/schema.ts";
import { choose } from "./actions.ts";

const choices = ["each", "digest", "off"] as const satisfies readonly ReminderPreference[];

/** How the reader is reminded of this plan; saved as soon as it is chosen. */
export function RemindersForm({ slug, choice }: { slug: string; choice: ReminderPreference }) {
  const t = useTranslations("plan.reminders");
  const [isSaved, setSaved] = useState(false);
  const form = useActionForm(ChosenReminders, choose, { defaultValues: { slug, choice }, onDone: () => setSaved(true) });
  const hint = (name: ReminderPreference) => (name === "off" ? null : t(`${name}Hint`));
  return (
    <form onSubmit={form.submit}>
      <FormProblem>{form.problem}</FormProblem>
      <fieldset>
        <legend className="font-semibold">{t("title")}</legend>
        <p className="mt-1 text-muted text-small">{t("text")}</p>
        {choices.map((name) => (
          <label key={name} className="mt-2 flex min-h-11 cursor-pointer items-start gap-3 py-1">
            <input
              type="radio"
              value={name}
              className="mt-1 size-4 shrink-0 accent-accent"
              {...form.register("choice", { onChange: () => form.submit() })}
            />
            <span className="text-small">
              <span className="block">{t(name)}</span>
              {hint(name) !== null && <span className="block text-muted">{hint(name)}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status" className="min-h-6 text-ok text-small">
        {isSaved && !form.formState.isSubmitting && t("saved")}
      </p>
    </form>
  );
}
