import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { preparedOn } from "#db/prepared.ts";
import { person } from "#db/schema/identity.ts";
import { membership } from "#db/schema/organisation.ts";
import type { SecretariatRole } from "#lib/authz/subjects.ts";
import type { OrganisationScope } from "./scope.ts";

/** Somebody of a secretariat as colleagues see them; the address stands in for a name that is not given yet. */
export type TeamMember = { id: string; name: string; role: SecretariatRole };
/** The same, with where and in which language letters reach them. */
export type Colleague = TeamMember & { email: string; locale: "da" | "en" };

const teamRows = preparedOn((reader) =>
  reader
    .select({ id: person.id, name: person.name, email: person.email, locale: person.locale, role: membership.role })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.organisationId, sql.placeholder("organisation")), isNull(person.erasedAt)))
    .prepare(),
);

/** Everybody who belongs to a secretariat now, its board included, by name. */
export async function teamOf(reader: Pick<Reader, "select">, organisation: OrganisationScope): Promise<Colleague[]> {
  const rows = await teamRows(reader).all({ organisation });
  return rows
    .map((row) => ({ ...row, name: row.name === "" ? row.email : row.name }))
    .sort((a, b) => a.name.localeCompare(b.name, "da") || a.id.localeCompare(b.id));
}

/** Those of a team with what colleagues see of them. */
export function membersOf(team: readonly Colleague[]): TeamMember[] {
  return team.map(({ id, name, role }) => ({ id, name, role }));
}
