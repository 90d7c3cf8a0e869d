import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { auditEntry, membership, organisation } from "#db/schema/organisation.ts";
import { newDatabase } from "#db/testing/database.ts";
import type { SecretariatRole } from "#lib/authz/subjects.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { grantedTo } from "#lib/usecases/people/actor.ts";
import { noon } from "#lib/usecases/testing/callers.ts";

type Belongs = readonly [organisation: string, role: SecretariatRole];

/** Two clusters, `guld` and `ny`, with people named by their id; Rie reads for `guld` and works for `ny`, which Ulla leads. */
const everybody: Record<string, readonly Belongs[]> = {
  lene: [["guld", "lead"]],
  mads: [["guld", "member"]],
  rie: [
    ["guld", "reader"],
    ["ny", "member"],
  ],
  ulla: [["ny", "lead"]],
};

/** A database with these people in it, and a caller for each of them, with the roles they have when they are asked. */
export async function twoTeams(now: () => Date = () => noon): Promise<{ database: Database; as: (id: string) => Promise<Caller> }> {
  const database = await newDatabase();
  await database.write(async (writer) => {
    for (const id of ["guld", "ny"]) await writer.insert(organisation).values({ id, slug: id, name: `Klynge ${id}`, createdAt: noon });
    for (const [id, belongs] of Object.entries(everybody)) {
      const known = { email: `${id}@prove.example`, emailVerified: true, createdAt: noon, updatedAt: noon };
      await writer.insert(person).values({ id, name: `${id[0]?.toUpperCase()}${id.slice(1)}`, ...known });
      for (const [organisationId, role] of belongs)
        await writer.insert(membership).values({ organisationId, personId: id, role, joinedAt: noon });
    }
  });
  const as = async (id: string): Promise<Caller> => ({
    ...{ clock: now, database },
    actor: { kind: "person", id, strong: false, ...(await grantedTo(database.reader, id)) },
  });
  return { database, as };
}

/** What was written down as done, in its order. */
export async function auditedOn({ reader }: Database, action: string) {
  const rows = await reader.select().from(auditEntry).where(eq(auditEntry.action, action)).orderBy(auditEntry.id);
  return rows.map(({ personId, organisationId, subject, detail }) => ({ personId, organisationId, subject, detail }));
}
