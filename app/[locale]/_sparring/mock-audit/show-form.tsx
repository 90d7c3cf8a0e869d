"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { show } from "#app/[locale]/sparring/audit-actions.ts";
import type { AuditView } from "#app/[locale]/sparring/views.ts";
import { ShownEvidence } from "#lib/domain/mock-audit/schema.ts";

type Props = Pick<AuditView, "documents"> & { audit: string; indicator: string };

/** Names the document that was asked for, and where in it. */
export function ShowForm({ audit, indicator, documents }: Props) {
  const t = useTranslations("mockAudit");
  const router = useRouter();
  const form = useActionForm(ShownEvidence, show, {
    defaultValues: { audit, indicator, evidence: "", place: "" },
    onDone: () => router.refresh(),
  });
  const field = (name: "evidence" | "place") => ({ ...form.register(name), error: form.errorOf(name) });
  const choose = t("choose");
  if (documents.length === 0) return <p className="mt-3">{t("item.noDocuments")}</p>;
  return (
    <form onSubmit={form.submit} noValidate aria-label={`${t("item.show")}: ${indicator}`} className="mt-3">
      <FormProblem>{form.problem}</FormProblem>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField label={t("item.document")} {...field("evidence")}>
          <option value="">{choose}</option>
          {documents.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
        <TextField label={t("item.place")} hint={t("item.placeHint")} maxLength={500} {...field("place")} />
      </div>
      <button type="submit" className="button button-primary mt-4" disabled={form.formState.isSubmitting}>
        {t("item.show")}
      </button>
    </form>
  );
}
