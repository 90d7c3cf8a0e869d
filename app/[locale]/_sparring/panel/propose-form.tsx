"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { TextAreaField } from "#app/_ui/field.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { propose } from "#app/[locale]/sparring/actions.ts";
import { Agreement } from "#lib/domain/sparring/schema.ts";
import { chosenNumber, type Level, PointsSelect } from "./points-select.tsx";

type Props = {
  caseId: string;
  indicator: { id: string; maxPoints: number; levels: readonly Level[] };
  /** The newest proposal or agreement that was seen; 0 where there is none. */
  version: number;
};

/** What one side proposes that both agree on, and why. */
export function ProposeForm({ caseId, indicator: { id, maxPoints, levels }, version }: Props) {
  const t = useTranslations("sparring.agree");
  const gone = useTranslations("sparring.rate")("gone");
  const router = useRouter();
  const [isSent, setSent] = useState(false);
  const form = useActionForm(Agreement, propose, {
    defaultValues: { case: caseId, indicator: id, version, reason: "" },
    says: { "not-found": gone, forbidden: gone, stale: t("stale") },
    onDone: (done) => {
      form.reset({ case: caseId, indicator: id, version: done.version, reason: "" });
      setSent(true);
      router.refresh();
    },
    onStale: (standing) => {
      form.setValue("version", standing.version);
      router.refresh();
    },
  });
  return (
    <form onSubmit={form.submit} onChange={() => setSent(false)} noValidate aria-label={t("title")} className="mt-3 grid max-w-xl gap-4">
      <FormProblem>{form.problem}</FormProblem>
      <PointsSelect
        label={t("points")}
        error={form.errorOf("points")}
        field={form.register("points", { setValueAs: chosenNumber })}
        {...{ maxPoints, levels }}
      />
      <TextAreaField
        label={t("reason")}
        hint={t("reasonHint")}
        error={form.errorOf("reason")}
        maxLength={2000}
        {...form.register("reason")}
      />
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button" disabled={form.formState.isSubmitting}>
          {t("propose")}
        </button>
        <p role="status" className="text-ok text-small">
          {isSent && t("proposed")}
        </p>
      </div>
    </form>
  );
}
