import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { person } from "#db/schema/identity.ts";
import { invitation, membership } from "#db/schema/organisation.ts";
import * as z from "#lib/domain/zod.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { type Holding, holdings } from "./held.ts";

const nothing: Holding = { indicators: [], actions: [], ratings: 0 };
const byRole = sql`case ${membership.role} when 'lead' then 0 when 'member' then 1 else 2 end`;

/** Everybody in a secretariat with role and since when; for who may change it also open invitations and what each has in hand. */
export const readTeam = verb("team.read", z.strictObject({ slug: z.string() }), async (context, { slug }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation } = scope;
  const [self, now] = [personOf(context), context.clock()];
  const can = {
    change: context.can("team.change", scope),
    invite: context.can("team.invite", scope),
    leave: context.can("team.leave", scope),
  };
  const [rows, invited, held] = await Promise.all([
    reader
      .select({ person: person.id, name: person.name, email: person.email, role: membership.role, joinedAt: membership.joinedAt })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(eq(membership.organisationId, organisation))
      .orderBy(byRole, asc(person.name), asc(person.email)),
    reader
      .select()
      .from(invitation)
      .where(and(eq(invitation.organisationId, organisation), isNull(invitation.acceptedAt), isNull(invitation.revokedAt)))
      .orderBy(asc(invitation.invitedAt)),
    holdings(reader, organisation),
  ]);
  const members = rows.map(({ joinedAt, ...row }) => ({
    ...row,
    ...{ joinedAt: joinedAt.toISOString(), isSelf: row.person === self },
    holds: can.change || row.person === self ? (held.get(row.person) ?? nothing) : nothing,
  }));
  const invitations = can.invite
    ? invited.map(({ id, email, role, expiresAt }) => ({
        id,
        email,
        role,
        expiresAt: expiresAt.toISOString(),
        isExpired: expiresAt <= now,
      }))
    : [];
  return done({ members, invitations, leads: rows.filter(({ role }) => role === "lead").length, can });
});
