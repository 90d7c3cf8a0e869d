import { randomUUID } from "node:crypto";
import type { Database } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import type { Person } from "#lib/authz/actor.ts";
import type { ProgrammeRole, SecretariatRole } from "#lib/authz/subjects.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { noon } from "./callers.ts";

type Known = Partial<Pick<typeof organisation.$inferInsert, "slug" | "name" | "postcode">>;

/** An organisation of the test's own, called as it says; gives its id. */
export async function organisationOn(database: Database, known: Known = {}): Promise<string> {
  const id = randomUUID();
  const row = { id, slug: `prove-${id}`, name: "Klynge Prøve", createdAt: noon, ...known };
  await database.write((writer) => writer.insert(organisation).values(row));
  return id;
}

export type PersonCaller = Caller & { actor: Person };

/** A person of the test's own who calls, with these roles. */
export async function personOn(
  database: Database,
  name: string,
  memberships: readonly (readonly [organisation: string, role: SecretariatRole])[] = [],
  programmeRoles: readonly ProgrammeRole[] = [],
): Promise<PersonCaller> {
  const id = randomUUID();
  await database.write(async (writer) => {
    const row = { id, name, email: `${id}@prove.example`, emailVerified: true, createdAt: noon, updatedAt: noon };
    await writer.insert(person).values(row);
    for (const [organisationId, role] of memberships)
      await writer.insert(membership).values({ organisationId, personId: id, role, joinedAt: noon });
  });
  const held = memberships.map(([one, role]) => ({ organisation: one, role }));
  return { database, clock: () => noon, actor: { kind: "person", id, strong: true, memberships: held, programmeRoles } };
}
