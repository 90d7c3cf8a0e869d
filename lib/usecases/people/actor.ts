import "server-only";
import { createHash } from "node:crypto";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Database, Reader } from "#db/client.ts";
import { preparedOn } from "#db/prepared.ts";
import { person, session } from "#db/schema/identity.ts";
import { membership, organisation, programmeRole, token } from "#db/schema/organisation.ts";
import type { Actor, Person } from "#lib/authz/actor.ts";
import type { ProgrammeRole, SecretariatRole } from "#lib/authz/subjects.ts";
import { isAway } from "#lib/platform/away.ts";
import { serverSecret } from "#lib/platform/secret.ts";
import { sessionTokenOf } from "#lib/platform/sign-in/cookie.ts";

/** What is kept of a secret that is shown once: a token, an invitation, a calendar's address. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** The roles that were granted to a person; `closing` marks those in organisations that wait to be deleted. */
export async function grantedTo(reader: Reader, id: string): Promise<Pick<Person, "memberships" | "programmeRoles">> {
  const [memberships, programmeRoles] = await Promise.all([
    reader
      .select({ organisation: membership.organisationId, role: membership.role, deletedAt: organisation.deletedAt })
      .from(membership)
      .innerJoin(organisation, eq(organisation.id, membership.organisationId))
      .where(eq(membership.personId, id)),
    reader.select({ role: programmeRole.role }).from(programmeRole).where(eq(programmeRole.personId, id)),
  ]);
  return {
    memberships: memberships.map(({ deletedAt, ...held }) => ({ ...held, closing: deletedAt !== null })),
    programmeRoles: programmeRoles.map(({ role }) => role),
  };
}

/** One row for each of a person's roles: finding who calls is one query. The two kinds multiply, and there are few of either. */
const granted = {
  ...{ id: person.id, organisation: membership.organisationId, role: membership.role, deletedAt: organisation.deletedAt },
  programmeRole: programmeRole.role,
};
const ofPerson = eq(membership.personId, person.id);
const ofMembership = eq(organisation.id, membership.organisationId);
const inProgramme = eq(programmeRole.personId, person.id);

type Granted = {
  organisation: string | null;
  role: SecretariatRole | null;
  deletedAt: Date | null;
  programmeRole: ProgrammeRole | null;
};

/** The roles in the rows of one person, each once. */
function rolesIn(rows: readonly Granted[]): Pick<Person, "memberships" | "programmeRoles"> {
  const held = new Map<string, Person["memberships"][number]>();
  for (const { organisation: id, role, deletedAt } of rows)
    if (id !== null && role !== null) held.set(id, { organisation: id, role, closing: deletedAt !== null });
  const programmeRoles = new Set(rows.flatMap(({ programmeRole: role }) => (role === null ? [] : [role])));
  return { memberships: [...held.values()], programmeRoles: [...programmeRoles] };
}

const sessionRows = preparedOn((reader) =>
  reader
    .select({ ...granted, session: session.id, strength: session.strength })
    .from(session)
    .innerJoin(person, eq(person.id, session.userId))
    .leftJoin(membership, ofPerson)
    .leftJoin(organisation, ofMembership)
    .leftJoin(programmeRole, inProgramme)
    .where(and(eq(session.token, sql.placeholder("value")), gt(session.expiresAt, sql.placeholder("now")), isNull(person.erasedAt)))
    .prepare(),
);

async function bySession({ latest }: Database, value: string, now: Date): Promise<Actor | null> {
  const rows = await sessionRows(latest).all({ value, now });
  const [found] = rows;
  if (found === undefined) return null;
  return { kind: "person", id: found.id, session: found.session, strong: found.strength !== "single", ...rolesIn(rows) };
}

const tokenRows = preparedOn((reader) =>
  reader
    .select({ ...granted, usedAt: token.lastUsedAt, scope: token.scope })
    .from(token)
    .innerJoin(person, eq(person.id, token.personId))
    .leftJoin(membership, ofPerson)
    .leftJoin(organisation, ofMembership)
    .leftJoin(programmeRole, inProgramme)
    .where(
      and(
        ...[eq(token.hash, sql.placeholder("hash")), isNull(token.revokedAt), isNull(person.erasedAt)],
        or(isNull(token.expiresAt), gt(token.expiresAt, sql.placeholder("now"))),
      ),
    )
    .prepare(),
);

/** How long, in milliseconds, a token's last use may stand although it was used since: not every request writes. */
const usedAgain = 60 * 60 * 1000;

/** When it was used is not worth refusing a reader for. */
function unlessAway(error: unknown): void {
  if (!isAway(error)) throw error;
}

async function byToken(database: Database, value: string, now: Date): Promise<Actor | null> {
  const hash = hashOf(value);
  const rows = await tokenRows(database.latest).all({ hash, now });
  const [found] = rows;
  if (found === undefined) return null;
  if (found.usedAt === null || now.getTime() - found.usedAt.getTime() >= usedAgain)
    await database.write((writer) => writer.update(token).set({ lastUsedAt: now }).where(eq(token.hash, hash))).catch(unlessAway);
  // A token is one thing, so it never carries a role at CED.
  const reading = found.scope === "read" ? { reading: true } : {};
  return { kind: "person", id: found.id, strong: false, ...reading, ...rolesIn(rows) };
}

/** How a request says who it comes from. */
export type Signs = { actor: Actor; by: "nothing" | "session" | "token" };

/** Who a request comes from, as the latest says: a token in `Authorization`, else the session cookie. What is not valid counts as nobody. */
export async function actorOf(database: Database, headers: Headers, now: Date): Promise<Signs> {
  const bearer = /^Bearer (\S+)$/i.exec(headers.get("Authorization") ?? "")?.[1];
  if (bearer !== undefined) {
    const actor = await byToken(database, bearer, now);
    return actor === null ? { actor: { kind: "public" }, by: "nothing" } : { actor, by: "token" };
  }
  const cookie = headers.get("Cookie");
  // Whoever has no cookie, as most who read the register, needs no secret read from the disk.
  const value = cookie === null ? null : sessionTokenOf(cookie, serverSecret());
  const actor = value === null ? null : await bySession(database, value, now);
  return actor === null ? { actor: { kind: "public" }, by: "nothing" } : { actor, by: "session" };
}
