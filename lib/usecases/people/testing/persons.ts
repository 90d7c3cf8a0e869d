import { randomUUID } from "node:crypto";
import type { Database } from "#db/client.ts";
import { person, session } from "#db/schema/identity.ts";
import { membership, organisation, programmeRole } from "#db/schema/organisation.ts";
import type { ProgrammeRole, SecretariatRole } from "#lib/authz/subjects.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { grantedTo } from "#lib/usecases/people/actor.ts";
import { noon } from "#lib/usecases/testing/callers.ts";

type Somebody = { email?: string; strong?: boolean; in?: readonly (readonly [string, SecretariatRole])[]; at?: readonly ProgrammeRole[] };

/** An organisation; gives its id. */
export async function anOrganisation(database: Database, deletedAt: Date | null = null): Promise<string> {
  const id = randomUUID();
  await database.write((writer) => writer.insert(organisation).values({ id, slug: id, name: "Klynge Prøve", createdAt: noon, deletedAt }));
  return id;
}

/** Somebody with an account and a session, as the caller of use cases. */
export async function somebody(database: Database, { email, strong = false, in: secretariats = [], at = [] }: Somebody = {}) {
  const [id, own] = [randomUUID(), randomUUID()];
  const row = { id, name: "Anna Berg", email: email ?? `${id}@guld.example`, emailVerified: true, createdAt: noon, updatedAt: noon };
  const expiresAt = new Date(noon.getTime() + 3_600_000);
  await database.write(async (writer) => {
    await writer.insert(person).values(row);
    await writer
      .insert(session)
      .values({ id: own, token: own, userId: id, strength: strong ? "passkey" : "single", expiresAt, createdAt: noon, updatedAt: noon });
    for (const [organisationId, role] of secretariats)
      await writer.insert(membership).values({ organisationId, personId: id, role, joinedAt: noon });
    for (const role of at) await writer.insert(programmeRole).values({ personId: id, role, grantedAt: noon });
  });
  const caller: Caller = {
    actor: { kind: "person", id, session: own, strong, ...(await grantedTo(database.reader, id)) },
    clock: () => noon,
    database,
  };
  return { id, email: row.email, session: own, caller };
}
