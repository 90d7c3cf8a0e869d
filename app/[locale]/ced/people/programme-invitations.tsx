"use client";
import { useTranslations } from "use-intl/react";
import { InviteForm } from "#app/[locale]/_invitations/invite-form.tsx";
import { type OpenInvitation, OpenInvitations } from "#app/[locale]/_invitations/open-invitations.tsx";
import { InviteToProgramme, OneProgrammeInvitation, programmeRoles, ResendProgrammeInvitation } from "#lib/domain/people/team.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { invite, resend, revoke } from "./actions.ts";

/** Asks somebody into a role at CED by a letter. */
export function ProgrammeInviteForm({ locale }: { locale: Locale }) {
  const hint = useTranslations("programme.people")("inviteHint");
  const values = { email: "", role: "benchmarker", locale } as const;
  return <InviteForm schema={InviteToProgramme as never} action={invite} {...{ values, hint }} roles={programmeRoles} />;
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
