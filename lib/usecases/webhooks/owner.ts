import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { programmeRole } from "#db/schema/organisation.ts";
import { webhook } from "#db/schema/webhook.ts";
import type { Hooks } from "#lib/authz/subjects.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { stillLeads } from "#lib/usecases/organisations/lead.ts";
import { type OrganisationScope, scopeOf, serverScope } from "#lib/usecases/organisations/scope.ts";

/** Whose hooks: a secretariat's, or the programme's where there is no organisation. */
export type Owner = Hooks & { organisation: OrganisationScope | null };

/** The owner that an address names, for somebody who belongs there; without an address the programme. Null when there is none. */
export async function ownerOf(reader: Reader, { actor }: Caller, slug: string | undefined): Promise<Owner | null> {
  if (slug === undefined) return { organisation: null };
  const scope = await scopeOf(reader, actor, slug);
  return scope === null ? null : { organisation: scope.organisation };
}

/** The same for what the server does on its own with a hook that it has found. */
export function ownerIn({ organisationId }: { organisationId: string | null }): Owner {
  return { organisation: organisationId === null ? null : serverScope(organisationId) };
}

/** In SQL: the owner's hooks. */
export function hooksOf({ organisation }: Owner): SQL {
  return organisation === null ? isNull(webhook.organisationId) : eq(webhook.organisationId, organisation);
}

/** In SQL: who calls still leads the secretariat, or still is CED's administrator; repeated in every change. */
export function stillManages({ organisation }: Owner, caller: Caller): SQL {
  const person = personOf(caller);
  if (organisation !== null) return stillLeads(organisation, person);
  return sql`exists (select 1 from ${programmeRole} as own where own.person_id = ${person} and own.role = 'admin')`;
}

/** In SQL: one hook of the owner's, while who calls may change it. */
export function ownHook(owner: Owner, caller: Caller, id: string): SQL | undefined {
  return and(eq(webhook.id, id), hooksOf(owner), stillManages(owner, caller));
}
