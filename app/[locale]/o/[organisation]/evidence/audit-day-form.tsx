"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { AuditDay } from "#lib/domain/evidence/schema.ts";
import { setAudit } from "./actions.ts";

/** The day that evidence must still be recent enough on. */
export function AuditDayForm({ slug, auditDay }: { slug: string; auditDay: string | null }) {
  const t = useTranslations("evidence.audit");
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { register, submit, problem, errorOf, formState } = useActionForm(AuditDay, (values) => setAudit({ slug, ...values }), {
    defaultValues: { auditDay: auditDay ?? "" },
    onDone: () => {
      setSaved(true);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="card mt-8 p-4 sm:p-6" onChange={() => setSaved(false)}>
      <FormProblem>{problem}</FormProblem>
      <div className="flex flex-wrap items-end gap-4">
        <TextField
          type="date"
          label={t("label")}
          hint={t("hint")}
          error={errorOf("auditDay")}
          className="min-w-0 grow"
          {...register("auditDay")}
        />
        <button type="submit" className="button" disabled={formState.isSubmitting}>
          {t("save")}
        </button>
      </div>
      <p role="status" className="mt-2 text-ok text-small">
        {saved ? t("saved") : ""}
      </p>
    </form>
  );
}
