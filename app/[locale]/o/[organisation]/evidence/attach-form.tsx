"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField, TextAreaField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { EvidenceUse } from "#lib/domain/evidence/schema.ts";
import { attach } from "./actions.ts";
import type { Place } from "./view.ts";

/** Uses a document at one more indicator, as one of the kinds that the edition asks for there. */
export function AttachForm({ evidence, place: { slug, indicators } }: { evidence: string; place: Place }) {
  const t = useTranslations("evidence");
  const router = useRouter();
  const asking = indicators.filter(({ kinds }) => kinds.length > 0);
  const [first] = asking;
  const form = useActionForm(EvidenceUse, (values) => attach({ slug, ...values }), {
    defaultValues: { evidence, indicator: first?.id ?? "", kind: first?.kinds[0]?.kind ?? "", place: "", note: "", noteEn: "" },
    onDone: () => {
      for (const field of ["place", "note", "noteEn"] as const) form.setValue(field, "");
      router.refresh();
    },
  });
  const { register, submit, problem, errorOf, formState, watch, setValue } = form;
  const kinds = asking.find(({ id }) => id === watch("indicator"))?.kinds ?? [];
  const indicator = register("indicator", {
    onChange: (event) => setValue("kind", asking.find(({ id }) => id === event.target.value)?.kinds[0]?.kind ?? ""),
  });
  return (
    <form onSubmit={submit} noValidate className="mt-2 grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <SelectField label={t("attach.indicator")} error={errorOf("indicator")} {...indicator}>
        {asking.map(({ id, title }) => (
          <option key={id} value={id}>
            {id} {title}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("attach.kind")} error={errorOf("kind")} {...register("kind")}>
        {kinds.map(({ kind, title, required }) => (
          <option key={kind} value={kind}>
            {title} ({t(required ? "required" : "welcome")})
          </option>
        ))}
      </SelectField>
      <TextField label={t("attach.place")} hint={t("attach.placeHint")} maxLength={100} error={errorOf("place")} {...register("place")} />
      <TextAreaField label={t("attach.note")} hint={t("attach.noteHint")} maxLength={1000} error={errorOf("note")} {...register("note")} />
      <TextAreaField label={t("attach.noteEn")} maxLength={1000} error={errorOf("noteEn")} {...register("noteEn")} />
      <button type="submit" className="button justify-self-start" disabled={formState.isSubmitting}>
        {t("attach.submit")}
      </button>
    </form>
  );
}
