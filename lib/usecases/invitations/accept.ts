import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { invitation, membership, organisation, programmeRole } from "#db/schema/organisation.ts";
import type { ProgrammeRole, SecretariatRole } from "#lib/authz/subjects.ts";
import { AcceptInvitation, programmeRoles, secretariatRoles } from "#lib/domain/people/team.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { isPending } from "./issue.ts";

const isSecretariatRole = (role: string): role is SecretariatRole => secretariatRoles.some((one) => one === role);
const isProgrammeRole = (role: string): role is ProgrammeRole => programmeRoles.some((one) => one === role);

type Joining = { organisationId: string | null; role: string; personId: string; invitedBy: string | null; at: Date };

/** Gives the role. Somebody who has one there keeps it: an invitation never lowers anybody. */
async function join(writer: Writer, { organisationId, role, personId, invitedBy, at }: Joining): Promise<void> {
  if (organisationId !== null && isSecretariatRole(role))
    await writer.insert(membership).values({ organisationId, personId, role, joinedAt: at }).onConflictDoNothing();
  if (organisationId === null && isProgrammeRole(role))
    await writer.insert(programmeRole).values({ personId, role, grantedAt: at, grantedBy: invitedBy }).onConflictDoNothing();
}

/**
 * Joins the person whom an invitation was sent to, once. `not-found`: unknown, used, revoked or expired;
 * `other-address`: it was sent to another address than the person's; `own-role`: an administrator invited themselves.
 */
export const acceptInvitation = verb("invitation.accept", AcceptInvitation, async (context, { secret, name = "" }) => {
  const [by, at] = [personOf(context), context.clock()];
  return context.database.write(async (writer) => {
    const pending = and(eq(invitation.secretHash, hashOf(secret)), isPending(at));
    const [found] = await writer
      .select({ invitation, slug: organisation.slug })
      .from(invitation)
      .leftJoin(organisation, and(eq(organisation.id, invitation.organisationId), isNull(organisation.deletedAt)))
      .where(pending);
    if (found === undefined || (found.slug === null) !== (found.invitation.organisationId === null)) return refuse("not-found");
    const { id, email, role, organisationId, invitedBy } = found.invitation;
    const [own] = await writer.select().from(person).where(eq(person.id, by));
    if (own?.email !== email || !own.emailVerified) return refuse("other-address");
    if (invitedBy === by) return refuse("own-role");
    const taken = await writer
      .update(invitation)
      .set({ acceptedAt: at, acceptedBy: by })
      .where(and(pending, eq(invitation.id, id), eq(invitation.email, own.email)));
    if (taken.rowsAffected !== 1) return refuse("not-found");
    await join(writer, { organisationId, role, personId: by, invitedBy, at });
    if (own.name === "" && name.trim() !== "")
      await writer.update(person).set({ name: name.trim(), updatedAt: at }).where(eq(person.id, by));
    await audit(writer, context, "invitation.accept", { organisation: organisationId ?? undefined, subject: by, detail: { role } });
    return done({ slug: found.slug });
  });
});
