import { desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { job } from "#db/schema/job.ts";
import { auditEntry, membership, programmeRole } from "#db/schema/organisation.ts";
import { newDatabase } from "#db/testing/database.ts";
import type { ProgrammeRole, SecretariatRole } from "#lib/authz/subjects.ts";
import { grantedTo } from "#lib/usecases/people/actor.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { organisationOn, type PersonCaller, personOn } from "#lib/usecases/testing/people.ts";

/** A team of one in each role, somebody of another organisation, and the addresses of both. */
export async function someTeam(database?: Database) {
  const opened = database ?? (await newDatabase());
  const [id, other] = [await organisationOn(opened), await organisationOn(opened)];
  const as = (role: SecretariatRole) => personOn(opened, role, [[id, role]]);
  const people = { lead: await as("lead"), member: await as("member"), reader: await as("reader") };
  const stranger = await personOn(opened, "stranger", [[other, "lead"]]);
  return { database: opened, id, slug: `prove-${id}`, other: `prove-${other}`, ...people, stranger };
}

/** Somebody with roles at CED, as rows too. */
export async function atCed(database: Database, name: string, ...roles: ProgrammeRole[]): Promise<PersonCaller> {
  const made = await personOn(database, name, [], roles);
  await database.write(async (writer) => {
    for (const role of roles) await writer.insert(programmeRole).values({ personId: made.actor.id, role, grantedAt: noon });
  });
  return made;
}

/** The same person with the roles they have now, at another time if asked. */
export async function again(caller: PersonCaller, at: Date = noon): Promise<PersonCaller> {
  const held = await grantedTo(caller.database.reader, caller.actor.id);
  return { ...caller, clock: () => at, actor: { ...caller.actor, ...held } };
}

/** Who has which role in an organisation, by person. */
export async function rolesIn({ reader }: Database, id: string): Promise<Record<string, string>> {
  const rows = await reader.select().from(membership).where(eq(membership.organisationId, id));
  return Object.fromEntries(rows.map(({ personId, role }) => [personId, role]));
}

/** The newest line of the log, or undefined. */
export async function lastEntry({ reader }: Database) {
  const [newest] = await reader.select().from(auditEntry).orderBy(desc(auditEntry.id)).limit(1);
  return newest;
}

/** Letters that wait, newest last, as the queue was told. */
export async function letters({ reader }: Database): Promise<{ to: string; template: string; link: string; values: unknown }[]> {
  const rows = await reader.select().from(job).where(eq(job.kind, "mail")).orderBy(job.createdAt);
  return rows.map(({ payload }) => JSON.parse(payload ?? "null"));
}

/** The secret at the end of an invitation's link. */
export function secretIn(link: string | undefined): string {
  return link?.split("/").at(-1) ?? "";
}

/** Everything that is written down, to see that a refusal wrote nothing. */
export async function everything({ reader }: Database): Promise<unknown> {
  const tables = [membership, programmeRole, auditEntry, job];
  return Promise.all(tables.map((table) => reader.select().from(table)));
}
