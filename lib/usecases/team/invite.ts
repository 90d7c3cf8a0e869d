import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { auditEntry, invitation, membership } from "#db/schema/organisation.ts";
import { InviteMember, OneInvitation, ResendInvitation } from "#lib/domain/people/team.ts";
import * as letters from "#lib/usecases/invitations/issue.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { stillLeads } from "#lib/usecases/organisations/lead.ts";
import { type OrganisationScope, scopeOf } from "#lib/usecases/organisations/scope.ts";

/** Letters of invitation that an organisation may send in a day: the server is no way to write to strangers. */
export const mostADay = 50;

async function sentToday(writer: Writer, organisation: OrganisationScope, now: Date): Promise<number> {
  const yesterday = new Date(now.getTime() - 24 * 60 * 60 * 1000);
  const letter = and(eq(auditEntry.action, "team.invite"), sql`json_extract(${auditEntry.detail}, '$.step') <> 'revoked'`);
  return writer.$count(auditEntry, and(eq(auditEntry.organisationId, organisation), gt(auditEntry.at, yesterday), letter));
}

/** The scope for a caller who still leads the organisation; null for everybody else. */
async function leadScope(writer: Writer, context: Context<"team.invite">, slug: string) {
  const scope = await scopeOf(writer, context.actor, slug);
  if (scope === null || !context.may(scope)) return null;
  const [still] = await writer
    .select({ yes: sql`1` })
    .from(membership)
    .where(stillLeads(scope.organisation, personOf(context)))
    .limit(1);
  return still === undefined ? null : scope;
}

/**
 * Asks somebody into the secretariat by a letter. `already-member`, `already-invited` (send that one again instead),
 * `too-many-invitations`: more than 50 letters in a day.
 */
export const inviteMember = verb("team.invite", InviteMember, async (context, { slug, ...to }) =>
  context.database.write(async (writer) => {
    const scope = await leadScope(writer, context, slug);
    if (scope === null) return refuse("not-found");
    const { organisation, name } = scope;
    const own = writer
      .select({ email: person.email })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(and(eq(membership.organisationId, organisation), eq(person.email, to.email)));
    if ((await own).length > 0) return refuse("already-member");
    const open = and(eq(invitation.organisationId, organisation), eq(invitation.email, to.email), letters.isPending(context.clock()));
    if ((await writer.$count(invitation, open)) > 0) return refuse("already-invited");
    if ((await sentToday(writer, organisation, context.clock())) >= mostADay) return refuse("too-many-invitations");
    const id = await letters.invite(writer, context, { id: organisation, name }, to);
    await audit(writer, context, "team.invite", { organisation, subject: id, detail: { step: "sent", role: to.role } });
    return done({ id });
  }),
);

/** Sends an open or expired invitation again: a new link, 14 new days, and the old link is dead. */
export const resendInvitation = verb("team.invite", ResendInvitation, async (context, { slug, id, locale }) =>
  context.database.write(async (writer) => {
    const scope = await leadScope(writer, context, slug);
    if (scope === null) return refuse("not-found");
    const { organisation, name } = scope;
    if ((await sentToday(writer, organisation, context.clock())) >= mostADay) return refuse("too-many-invitations");
    const which = and(eq(invitation.id, id), eq(invitation.organisationId, organisation));
    if (!(await letters.resend(writer, context, { id: organisation, name }, which, locale))) return refuse("not-found");
    await audit(writer, context, "team.invite", { organisation, subject: id, detail: { step: "resent" } });
    return done(null);
  }),
);

/** Takes an invitation back: its link is worth nothing from then on. */
export const revokeInvitation = verb("team.invite", OneInvitation, async (context, { slug, id }) =>
  context.database.write(async (writer) => {
    const scope = await leadScope(writer, context, slug);
    if (scope === null) return refuse("not-found");
    const { organisation } = scope;
    const which = and(eq(invitation.id, id), eq(invitation.organisationId, organisation));
    if (!(await letters.revoke(writer, context, which))) return refuse("not-found");
    await audit(writer, context, "team.invite", { organisation, subject: id, detail: { step: "revoked" } });
    return done(null);
  }),
);
