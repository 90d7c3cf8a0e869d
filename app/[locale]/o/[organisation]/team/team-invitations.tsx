"use client";
import { type OpenInvitation, OpenInvitations } from "#app/[locale]/_invitations/open-invitations.tsx";
import { OneInvitation, ResendInvitation } from "#lib/domain/people/team.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { resend, revoke } from "./actions.ts";

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
