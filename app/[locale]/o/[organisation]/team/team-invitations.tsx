"use client";
import { useTranslations } from "use-intl/react";
import { InviteForm } from "#app/[locale]/_invitations/invite-form.tsx";
import { type OpenInvitation, OpenInvitations } from "#app/[locale]/_invitations/open-invitations.tsx";
import { InviteMember, OneInvitation, ResendInvitation, secretariatRoles } from "#lib/domain/people/team.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { invite, resend, revoke } from "./actions.ts";

/** Asks a colleague or a board member into the team by a letter. */
export function TeamInviteForm({ locale, slug }: { locale: Locale; slug: string }) {
  const hint = useTranslations("team")("invite.hint");
  const values = { slug, email: "", role: "member", locale } as const;
  return <InviteForm schema={InviteMember as never} action={invite} {...{ values, hint }} roles={secretariatRoles} />;
}

/** The open invitations of a secretariat. */
export function TeamInvitations({ locale, slug, invitations }: { locale: Locale; slug: string; invitations: readonly OpenInvitation[] }) {
  return (
    <OpenInvitations
      invitations={invitations}
      resend={(id) => ({ schema: ResendInvitation as never, action: resend, values: { slug, id, locale } })}
      revoke={(id) => ({ schema: OneInvitation as never, action: revoke, values: { slug, id } })}
    />
  );
}
