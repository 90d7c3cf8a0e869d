"use client";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { requestNewPassword } from "#app/_adapters/identity.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { LinkRequest } from "#lib/domain/people/schema.ts";

/** Asks for a link; what is said then is the same whoever the address belongs to. */
export function Request() {
  const t = useTranslations("signIn.newPassword");
  const email = useTranslations("signIn")("email");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { register, submit, problem, errorOf, formState, getValues } = useActionForm(LinkRequest, requestNewPassword, {
    defaultValues: { email: "" },
    onDone: () => setSentTo(getValues("email").trim()),
  });
  if (sentTo !== null)
    return (
      <p role="status" className="measure text-lead">
        {t("sent", { email: sentTo })}
      </p>
    );
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <p className="measure">{t("intro")}</p>
      <FormProblem>{problem}</FormProblem>
      <TextField {...{ type: "email", label: email, autoComplete: "username", error: errorOf("email") }} {...register("email")} />
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("request")}
      </button>
    </form>
  );
}
