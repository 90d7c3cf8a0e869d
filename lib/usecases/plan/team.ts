import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { membership } from "#db/schema/organisation.ts";
import type { SecretariatRole } from "#lib/authz/policy.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

/** Somebody who may own an action; the address stands in for a name that is not given yet. */
export type TeamMember = { id: string; name: string; role: SecretariatRole };

/** Who belongs to an organisation now, by name. */
export async function teamOf(reader: Reader, organisation: OrganisationScope): Promise<TeamMember[]> {
  const rows = await reader
    .select({ id: person.id, name: person.name, email: person.email, role: membership.role })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.organisationId, organisation), isNull(person.erasedAt)));
  return rows
    .map(({ id, name, email, role }) => ({ id, name: name === "" ? email : name, role }))
    .sort((a, b) => a.name.localeCompare(b.name, "da"));
}

/** What people are called who have something to do with the plan, also those who have left; null for who was erased. */
export async function namesOf(reader: Reader, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string | null>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await reader
    .select({ id: person.id, name: person.name, email: person.email, erasedAt: person.erasedAt })
    .from(person)
    .where(inArray(person.id, wanted));
  return new Map(rows.map(({ id, name, email, erasedAt }) => [id, erasedAt !== null ? null : name === "" ? email : name]));
}
