"use client";
import { useTranslations } from "use-intl/react";
import { giveCode } from "#app/_adapters/identity.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { Code } from "#lib/domain/people/schema.ts";

/** The second step for who has an app with codes. */
export function SecondStep({ onBack, onSignedIn }: { onBack: () => void; onSignedIn: () => void }) {
  const t = useTranslations("signIn.code");
  const { register, submit, problem, errorOf, formState } = useActionForm(Code, giveCode, {
    defaultValues: { code: "" },
    onDone: onSignedIn,
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <h1 className="text-title">{t("title")}</h1>
      <FormProblem>{problem}</FormProblem>
      <TextField
        {...{ label: t("label"), hint: t("hint"), autoComplete: "one-time-code", autoFocus: true, error: errorOf("code") }}
        {...register("code")}
      />
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button button-primary" disabled={formState.isSubmitting}>
          {t("submit")}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {t("back")}
        </button>
      </div>
    </form>
  );
}
