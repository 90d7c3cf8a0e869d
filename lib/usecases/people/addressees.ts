import "server-only";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { membership, organisation, programmeRole } from "#db/schema/organisation.ts";
import type { Locale } from "#lib/i18n/addresses.ts";

/** Somebody a letter goes to, and in which language. */
export type Addressee = { id: string; email: string; locale: Locale };

const addressee = { id: person.id, email: person.email, locale: person.locale };

/** CED's administrators. */
export async function administrators(reader: Reader): Promise<Addressee[]> {
  return reader
    .select(addressee)
    .from(programmeRole)
    .innerJoin(person, eq(person.id, programmeRole.personId))
    .where(and(eq(programmeRole.role, "admin"), isNull(person.erasedAt)));
}

export type Lead = Addressee & { organisation: { id: string; slug: string; name: string } };

/** Those who lead the organisations that a condition names. One that waits to be deleted is told nothing. */
export async function leads(reader: Reader, which: SQL): Promise<Lead[]> {
  return reader
    .select({ ...addressee, organisation: { id: organisation.id, slug: organisation.slug, name: organisation.name } })
    .from(organisation)
    .innerJoin(membership, and(eq(membership.organisationId, organisation.id), eq(membership.role, "lead")))
    .innerJoin(person, and(eq(person.id, membership.personId), isNull(person.erasedAt)))
    .where(and(isNull(organisation.deletedAt), which));
}
