import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { person } from "#db/schema/identity.ts";
import { invitation, organisation } from "#db/schema/organisation.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { isPending } from "./issue.ts";

/**
 * What an invitation's page shows to whoever holds its link: who invites to what, and whether it is for the reader. Unknown,
 * used, revoked and expired are one answer (`not-found`).
 */
export const readInvitation = verb("invitation.read", z.strictObject({ secret: z.string() }), async (context, { secret }) => {
  const { reader } = context.database;
  const [found] = await reader
    .select({
      ...{ email: invitation.email, role: invitation.role, expiresAt: invitation.expiresAt, organisationId: invitation.organisationId },
      ...{ inviter: person.name, inviterEmail: person.email, organisation: organisation.name },
    })
    .from(invitation)
    .leftJoin(person, eq(person.id, invitation.invitedBy))
    .leftJoin(organisation, and(eq(organisation.id, invitation.organisationId), isNull(organisation.deletedAt)))
    .where(and(eq(invitation.secretHash, hashOf(secret)), isPending(context.clock())));
  if (found === undefined || (found.organisation === null) !== (found.organisationId === null)) return refuse("not-found");
  const { actor } = context;
  const [own] =
    actor.kind === "person"
      ? await reader.select({ email: person.email, name: person.name }).from(person).where(eq(person.id, actor.id))
      : [];
  const { email, role, organisation: name, inviter, inviterEmail } = found;
  return done({
    ...{ email, role, organisation: name, inviter: inviter === "" ? inviterEmail : inviter, expiresAt: found.expiresAt.toISOString() },
    reader: own === undefined ? null : { ...own, isMeant: own.email === email },
  });
});
