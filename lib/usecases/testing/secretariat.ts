import { randomUUID } from "node:crypto";
import type { Database } from "#db/client.ts";
import { assessment } from "#db/schema/assessment.ts";
import { person } from "#db/schema/identity.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import { newDatabase } from "#db/testing/database.ts";
import type { SecretariatRole } from "#lib/authz/policy.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { callersOn, noon } from "./callers.ts";

/** A secretariat of a test: its address, its open assessment, and a caller for each of its roles. */
export type Secretariat = { id: string; slug: string; assessment: string } & Record<SecretariatRole, Caller>;

async function secretariatOn(database: Database, slug: string, clock: () => Date): Promise<Secretariat> {
  const [id, round] = [randomUUID(), randomUUID()];
  const callerWith = async (role: SecretariatRole): Promise<Caller> => {
    const personId = randomUUID();
    await database.write(async (writer) => {
      const email = `${role}@${slug}.example`;
      await writer.insert(person).values({ id: personId, name: role, email, emailVerified: true, createdAt: noon, updatedAt: noon });
      await writer.insert(membership).values({ organisationId: id, personId, role, joinedAt: noon });
    });
    const actor = { kind: "person", id: personId, strong: false, memberships: [{ organisation: id, role }], programmeRoles: [] } as const;
    return { actor, clock, database };
  };
  await database.write((writer) => writer.insert(organisation).values({ id, slug, name: slug, postcode: "8000", createdAt: noon }));
  const roles = { lead: await callerWith("lead"), member: await callerWith("member"), reader: await callerWith("reader") };
  const startedBy = roles.lead.actor.kind === "person" ? roles.lead.actor.id : "";
  const keeps = { editionId: currentEdition.id, revision: currentEdition.revision, state: "open" as const };
  await database.write((writer) =>
    writer.insert(assessment).values({ id: round, organisationId: id, ...keeps, startedAt: noon, startedBy }),
  );
  return { id, slug, assessment: round, ...roles };
}

/** A new database with the shipped edition and two secretariats, each with an open assessment. `at` is when it is. */
export async function twoSecretariats(at: Date = noon): Promise<{ database: Database; own: Secretariat; other: Secretariat }> {
  const database = await newDatabase();
  await publishEdition(callersOn(database).server, currentEdition);
  const clock = () => at;
  return { database, own: await secretariatOn(database, "egen", clock), other: await secretariatOn(database, "anden", clock) };
}
