import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { preparedOn } from "#db/prepared.ts";
import { organisation } from "#db/schema/organisation.ts";
import type { Actor } from "#lib/authz/actor.ts";
import type { SecretariatRole } from "#lib/authz/subjects.ts";

declare const scoped: unique symbol;

/**
 * The id of an organisation that the caller belongs to. Every query about a secretariat needs one, and only this file
 * makes it, so a query that forgot whose rows it reads does not compile.
 */
export type OrganisationScope = string & { readonly [scoped]: true };

export type Scope = {
  organisation: OrganisationScope;
  slug: string;
  name: string;
  postcode: string | null;
  role: SecretariatRole;
  deletedAt: Date | null;
};

const bySlug = preparedOn((reader) =>
  reader
    .select()
    .from(organisation)
    .where(eq(organisation.slug, sql.placeholder("slug")))
    .prepare(),
);

/** The organisation that an address names, for somebody who belongs to it; null for everybody else. */
export async function scopeOf(reader: Reader, actor: Actor, slug: string): Promise<Scope | null> {
  if (actor.kind !== "person") return null;
  const [found] = await bySlug(reader).all({ slug });
  const held = actor.memberships.find((membership) => membership.organisation === found?.id);
  if (found === undefined || held === undefined) return null;
  const { id, name, postcode, deletedAt } = found;
  return { organisation: id as OrganisationScope, slug, name, postcode, role: held.role, deletedAt };
}

/** For what the server does on its own with an organisation that it has found: reminders, and calendars by their secret. */
export function serverScope(id: string): OrganisationScope {
  return id as OrganisationScope;
}
