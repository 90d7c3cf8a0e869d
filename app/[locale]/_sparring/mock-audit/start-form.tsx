"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { start } from "#app/[locale]/sparring/audit-actions.ts";
import type { AuditsView } from "#app/[locale]/sparring/views.ts";
import { NewAudit } from "#lib/domain/mock-audit/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { caseAddress } from "../places.ts";

/** Draws the indicators of a mock audit and opens it. */
export function StartForm({ locale, view: { case: where, benchmarkers, me, most } }: { locale: Locale; view: AuditsView }) {
  const t = useTranslations("mockAudit.start");
  const router = useRouter();
  const form = useActionForm(NewAudit, start, {
    defaultValues: { case: where.id, count: Math.min(5, most), minutes: 10, first: me, second: "" },
    onDone: ({ id }) => router.push(caseAddress(locale, where, "audit", { audit: id })),
  });
  const number = (name: "count" | "minutes") => ({ ...form.register(name, { valueAsNumber: true }), error: form.errorOf(name) });
  const rater = (name: "first" | "second") => ({ ...form.register(name), error: form.errorOf(name) });
  const options = benchmarkers.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  const later = t("later");
  return (
    <form onSubmit={form.submit} noValidate aria-label={t("title")} className="card mt-4 px-4 py-5 sm:px-6">
      <FormProblem>{form.problem}</FormProblem>
      <p className="measure mb-4 text-muted text-small">{t("method")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t("count")} type="number" min={1} max={most} {...number("count")} />
        <TextField label={t("minutes")} type="number" min={1} max={240} {...number("minutes")} />
        <SelectField label={t("first")} {...rater("first")}>
          {options}
        </SelectField>
        <SelectField label={t("second")} hint={t("secondHint")} {...rater("second")}>
          <option value="">{later}</option>
          {options}
        </SelectField>
      </div>
      <button type="submit" className="button button-primary mt-5" disabled={form.formState.isSubmitting}>
        {t("send")}
      </button>
    </form>
  );
}
