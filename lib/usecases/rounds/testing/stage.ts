import { person } from "#db/schema/identity.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import { newDatabase } from "#db/testing/database.ts";
import type { Person } from "#lib/authz/actor.ts";
import type { SecretariatRole } from "#lib/authz/subjects.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { startAssessment } from "#lib/usecases/assessments/start.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";

const cast = {
  lead: ["ours", "lead"],
  member: ["ours", "member"],
  board: ["ours", "reader"],
  stranger: ["theirs", "lead"],
} as const satisfies Record<string, readonly [string, SecretariatRole]>;
export type Name = keyof typeof cast;

/** Two secretariats with their people, and an open assessment of the first. */
export async function aStage() {
  const database = await newDatabase();
  const { server, everybody } = callersOn(database);
  const published = await publishEdition(server, shippedEditions[0]);
  if (!published.ok) throw new Error(published.code);
  await database.write(async (writer) => {
    for (const id of ["ours", "theirs"]) await writer.insert(organisation).values({ id, slug: id, name: `Klynge ${id}`, createdAt: noon });
    for (const [name, [organisationId, role]] of Object.entries(cast)) {
      const known = { id: name, name: `Navn ${name}`, email: `${name}@prove.example`, emailVerified: true };
      await writer.insert(person).values({ ...known, createdAt: noon, updatedAt: noon });
      await writer.insert(membership).values({ organisationId, personId: name, role, joinedAt: noon });
    }
  });
  const as = (name: Name): Caller => {
    const [held, role] = cast[name];
    const actor: Person = { kind: "person", id: name, strong: false, memberships: [{ organisation: held, role }], programmeRoles: [] };
    return { actor, clock: () => noon, database };
  };
  const started = await startAssessment(as("lead"), { edition: "ecei-2013" });
  if (!started.ok) throw new Error(started.code);
  return { database, as, everybody, assessment: started.value.id };
}
