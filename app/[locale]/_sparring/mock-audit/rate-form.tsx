"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField, TextAreaField } from "#app/_ui/field.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { rate } from "#app/[locale]/sparring/audit-actions.ts";
import type { AuditView } from "#app/[locale]/sparring/views.ts";
import { AuditRating } from "#lib/domain/mock-audit/schema.ts";

type Props = { audit: string; item: AuditView["items"][number] };

/** The reader's own rating of an indicator that was asked for. */
export function RateForm({ audit, item: { indicator, options, mine } }: Props) {
  const t = useTranslations("mockAudit");
  const router = useRouter();
  const form = useActionForm(AuditRating, rate, {
    defaultValues: { audit, indicator, ...(mine === null ? {} : { points: mine.points }), note: mine?.note ?? "" },
    onDone: () => router.refresh(),
  });
  const choose = t("choose");
  // Nothing is chosen beforehand: it would lead the one who rates.
  const number = { setValueAs: (value: string) => (value === "" ? undefined : Number(value)) };
  const labels = options.map((points) => [points, t("rate.option", { points })] as const);
  return (
    <form onSubmit={form.submit} noValidate aria-label={t("rate.points", { indicator })} className="mt-4 border-line border-t pt-4">
      <FormProblem>{form.problem}</FormProblem>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField label={t("rate.points", { indicator })} {...form.register("points", number)} error={form.errorOf("points")}>
          <option value="">{choose}</option>
          {labels.map(([points, label]) => (
            <option key={points} value={points}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextAreaField label={t("rate.note")} rows={2} maxLength={2000} {...form.register("note")} error={form.errorOf("note")} />
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-3 text-small">
        <button type="submit" className="button" aria-label={`${t("rate.save")}: ${indicator}`} disabled={form.formState.isSubmitting}>
          {t("rate.save")}
        </button>
        <span role="status">{mine !== null && t("rate.saved")}</span>
      </div>
    </form>
  );
}
