"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { InviteMember, secretariatRoles } from "#lib/domain/people/team.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { invite } from "./actions.ts";

/** Asks a colleague or a board member into the team by a letter. */
export function InviteForm({ locale, slug }: { locale: Locale; slug: string }) {
  const t = useTranslations("team");
  const router = useRouter();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { register, submit, problem, errorOf, formState, getValues, reset } = useActionForm(InviteMember, invite, {
    defaultValues: { slug, email: "", role: "member", locale },
    onDone: () => {
      setSentTo(getValues("email"));
      reset();
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <div className="grid max-w-2xl gap-4 sm:grid-cols-[2fr_1fr]">
        <TextField
          {...{ label: t("invite.email"), hint: t("invite.hint"), error: errorOf("email") }}
          {...{ type: "email", autoComplete: "off", ...register("email") }}
        />
        <SelectField label={t("role")} className="self-end" {...register("role")}>
          {secretariatRoles.map((role) => (
            <option key={role} value={role}>
              {t(`roles.${role}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("invite.send")}
      </button>
      <p role="status" className="text-ok text-small">
        {sentTo !== null && t("invite.sent", { email: sentTo })}
      </p>
    </form>
  );
}
