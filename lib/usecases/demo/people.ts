import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { membership, organisation, programmeRole } from "#db/schema/organisation.ts";
import type { Person } from "#lib/authz/actor.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { createOrganisation } from "#lib/usecases/organisations/create.ts";
import { grantedTo } from "#lib/usecases/people/actor.ts";
import { type CastMember, type ClusterKey, cast, clusters, type Email } from "./cast.ts";

/** Somebody of the cast as a caller of use cases, at a moment of the demo's past. */
export type As = (email: Email, at: Date) => Promise<Caller>;

async function enter(writer: Writer, { email, name }: CastMember, at: Date): Promise<void> {
  await writer.insert(person).values({ id: randomUUID(), name, email, emailVerified: true, createdAt: at, updatedAt: at });
}

/** Acts as people of the cast with the roles they hold by then. */
function actingIn({ database }: Caller): As {
  return async (email, at) => {
    const [found] = await database.reader.select({ id: person.id }).from(person).where(eq(person.email, email));
    if (found === undefined) throw new Error(`${email} is not in the demo`);
    const actor: Person = { kind: "person", id: found.id, strong: true, ...(await grantedTo(database.reader, found.id)) };
    return { actor, clock: () => at, database };
  };
}

/** The workspace of a cluster, made by its lead, under the short address that the demo is known by. */
async function found(as: As, key: ClusterKey, lead: Email, at: Date): Promise<string> {
  const { slug, name, postcode } = clusters[key];
  const caller = await as(lead, at);
  const made = await createOrganisation(caller, { name, postcode });
  if (!made.ok) throw new Error(`the workspace of ${name} was refused: ${made.code}`);
  await caller.database.write((writer) => writer.update(organisation).set({ slug }).where(eq(organisation.id, made.value.id)));
  return made.value.id;
}

async function join(writer: Writer, caller: Caller, member: CastMember, ids: ReadonlyMap<ClusterKey, string>): Promise<void> {
  const at = caller.clock();
  const [row] = await writer.select({ id: person.id }).from(person).where(eq(person.email, member.email));
  if (row === undefined) throw new Error(`${member.email} is not in the demo`);
  if (member.programme !== undefined) {
    await writer.insert(programmeRole).values({ personId: row.id, role: member.programme, grantedAt: at });
    await audit(writer, caller, "programme.grant", { subject: row.id, detail: { role: member.programme } });
  }
  if (member.secretariat === undefined) return;
  const [key, role] = member.secretariat;
  const values = { organisationId: ids.get(key) ?? "", personId: row.id, role, joinedAt: at };
  await writer.insert(membership).values(values).onConflictDoNothing();
}

/** Enters the cast: their accounts (without a way to sign in yet), the two workspaces, and everybody's role. */
export async function enterCast(caller: Caller): Promise<As> {
  const at = caller.clock();
  const as = actingIn(caller);
  await caller.database.write(async (writer) => {
    for (const member of cast) await enter(writer, member, at);
  });
  const ids = new Map<ClusterKey, string>([
    ["nordlys", await found(as, "nordlys", "lead@guld.example", at)],
    ["bolge", await found(as, "bolge", "lead@ny.example", at)],
  ]);
  await caller.database.write(async (writer) => {
    for (const member of cast) await join(writer, caller, member, ids);
  });
  return as;
}
