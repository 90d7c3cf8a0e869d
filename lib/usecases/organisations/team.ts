import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { membership } from "#db/schema/organisation.ts";
import type { OrganisationScope } from "./scope.ts";

/** Everybody of a secretariat, its board included, by name. */
export async function teamOf(reader: Pick<Reader, "select">, organisation: OrganisationScope) {
  return reader
    .select({ id: person.id, name: person.name, email: person.email, locale: person.locale, role: membership.role })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.organisationId, organisation), isNull(person.erasedAt)))
    .orderBy(asc(person.name), asc(person.id));
}
