"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { type OpenInvitation, OpenInvitations } from "#app/[locale]/_invitations/open-invitations.tsx";
import { InviteToProgramme, OneProgrammeInvitation, programmeRoles, ResendProgrammeInvitation } from "#lib/domain/people/team.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { invite, resend, revoke } from "./actions.ts";

/** Asks somebody into a role at CED by a letter. */
export function ProgrammeInviteForm({ locale }: { locale: Locale }) {
  const t = useTranslations("team");
  const own = useTranslations("programme.people");
  const router = useRouter();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { register, submit, problem, errorOf, formState, getValues, reset } = useActionForm(InviteToProgramme, invite, {
    defaultValues: { email: "", role: "benchmarker", locale },
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
          {...{ label: t("invite.email"), hint: own("inviteHint"), error: errorOf("email") }}
          {...{ type: "email", autoComplete: "off", ...register("email") }}
        />
        <SelectField label={own("role")} className="self-end" {...register("role")}>
          {programmeRoles.map((role) => (
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

/** The open invitations to CED. */
export function ProgrammeInvitations({ locale, invitations }: { locale: Locale; invitations: readonly OpenInvitation[] }) {
  return (
    <OpenInvitations
      invitations={invitations}
      resend={(id) => ({ schema: ResendProgrammeInvitation as never, action: resend, values: { id, locale } })}
      revoke={(id) => ({ schema: OneProgrammeInvitation as never, action: revoke, values: { id } })}
    />
  );
}
