import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { person } from "#db/schema/identity.ts";
import { invitation, programmeRole } from "#db/schema/organisation.ts";
import type { ProgrammeRole } from "#lib/authz/subjects.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

type Holder = { id: string; name: string; email: string; roles: ProgrammeRole[]; canChange: boolean };

/** Everybody with a role at CED, and the invitations that are open. */
export const readProgramme = verb("programme.read", z.strictObject({}), async (context) => {
  if (!context.may(null)) return refuse("not-found");
  const { reader } = context.database;
  const [rows, invited] = await Promise.all([
    reader
      .select({ id: person.id, name: person.name, email: person.email, role: programmeRole.role })
      .from(programmeRole)
      .innerJoin(person, eq(person.id, programmeRole.personId))
      .orderBy(asc(person.name), asc(person.email), asc(programmeRole.role)),
    reader
      .select()
      .from(invitation)
      .where(and(isNull(invitation.organisationId), isNull(invitation.acceptedAt), isNull(invitation.revokedAt)))
      .orderBy(asc(invitation.invitedAt)),
  ]);
  const people = new Map<string, Holder>();
  for (const { role, ...row } of rows) {
    const known = people.get(row.id) ?? { ...row, roles: [], canChange: context.can("programme.grant", { person: row.id }) };
    known.roles.push(role);
    people.set(row.id, known);
  }
  const now = context.clock();
  const invitations = invited.map(({ id, email, role, expiresAt }) => ({
    ...{ id, email, role, expiresAt: expiresAt.toISOString(), isExpired: expiresAt <= now },
  }));
  return done({ people: [...people.values()], invitations });
});
