"use client";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { setNewPassword } from "#app/_adapters/identity.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { PasswordChoice } from "#lib/domain/people/schema.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";

/** Chooses the new password with the secret of a link. */
export function Choose({ locale, token, onAgain }: { locale: Locale; token: string; onAgain: () => void }) {
  const t = useTranslations("signIn.newPassword");
  const [isSaved, setSaved] = useState(false);
  const { register, submit, problem, errorOf, formState } = useActionForm(
    PasswordChoice,
    ({ password }) => setNewPassword(token, password),
    {
      defaultValues: { password: "" },
      onDone: () => setSaved(true),
    },
  );
  if (isSaved)
    return (
      <div role="status">
        <p className="measure mb-8 text-lead">{t("saved")}</p>
        <Link prefetch={false} href={addressOf(locale, { page: "signIn" })} className="button button-primary">
          {t("goOn")}
        </Link>
      </div>
    );
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <FormProblem>{problem}</FormProblem>
      <TextField
        {...{ type: "password", label: t("label"), hint: t("hint"), autoComplete: "new-password", error: errorOf("password") }}
        {...register("password")}
      />
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button button-primary" disabled={formState.isSubmitting}>
          {t("save")}
        </button>
        {problem !== null && (
          <button type="button" className="button" onClick={onAgain}>
            {t("again")}
          </button>
        )}
      </div>
    </form>
  );
}
