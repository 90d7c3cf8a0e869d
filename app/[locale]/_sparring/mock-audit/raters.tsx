"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { name } from "#app/[locale]/sparring/audit-actions.ts";
import type { AuditView } from "#app/[locale]/sparring/views.ts";
import { SecondRater } from "#lib/domain/mock-audit/schema.ts";

type Of = { view: AuditView };

function NameForm({ view: { id, candidates } }: Of) {
  const t = useTranslations("mockAudit");
  const router = useRouter();
  const form = useActionForm(SecondRater, name, { defaultValues: { audit: id, person: "" }, onDone: () => router.refresh() });
  const choose = t("choose");
  return (
    <form onSubmit={form.submit} noValidate aria-label={t("name")} className="mt-3 flex flex-wrap items-end gap-3">
      <FormProblem>{form.problem}</FormProblem>
      <SelectField label={t("name")} {...form.register("person")} error={form.errorOf("person")}>
        <option value="">{choose}</option>
        {candidates.map(({ id: person, name: called }) => (
          <option key={person} value={person}>
            {called}
          </option>
        ))}
      </SelectField>
      <button type="submit" className="button" disabled={form.formState.isSubmitting}>
        {t("nameSend")}
      </button>
    </form>
  );
}

/** Who rates, and how far they are; nothing of what they gave. */
export function Raters({ view }: Of) {
  const t = useTranslations("mockAudit");
  return (
    <section aria-labelledby="raters" className="mt-6">
      <h2 id="raters" className="font-semibold text-lead">
        {t("raters")}
      </h2>
      <ul className="mt-2">
        {view.raters.map(({ name: called, isDone, hasLeft }, at) => (
          <li key={called ?? `former-${at}`} className={hasLeft ? "text-warn" : ""}>
            {called ?? t("somebody")}, {hasLeft ? t("hasLeft") : t(isDone ? "isDone" : "notDone")}
          </li>
        ))}
        {view.raters.length === 1 && <li className="text-muted">{t("missing")}</li>}
      </ul>
      {view.can.name && <NameForm view={view} />}
    </section>
  );
}
