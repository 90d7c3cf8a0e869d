import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { programmeRole } from "#db/schema/organisation.ts";
import { webhook } from "#db/schema/webhook.ts";
import type { Hooks } from "#lib/authz/subjects.ts";
import type { OneHook } from "#lib/domain/webhook/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import type { Caller, Context } from "#lib/usecases/kernel/verb.ts";
import { stillLeads } from "#lib/usecases/organisations/lead.ts";
import { type OrganisationScope, scopeOf, serverScope } from "#lib/usecases/organisations/scope.ts";

/** Whose hooks: a secretariat's, or the programme's where there is no organisation. */
export type Owner = Hooks & { organisation: OrganisationScope | null };

type Managing = Context<"webhook.read"> | Context<"webhook.change">;

/** The owner that an address names, for somebody who belongs there; without an address the programme. Null when there is none. */
async function ownerOf(reader: Reader, { actor }: Caller, slug: string | undefined): Promise<Owner | null> {
  if (slug === undefined) return { organisation: null };
  const scope = await scopeOf(reader, actor, slug);
  return scope === null ? null : { organisation: scope.organisation };
}

/** The owner that an address names, for who may do what they are about to with its hooks; null when there is none of theirs. */
export async function ownerFor(reader: Reader, context: Managing, slug: string | undefined): Promise<Owner | null> {
  const owner = await ownerOf(reader, context, slug);
  return owner !== null && context.may(owner) ? owner : null;
}

/** The owner of a hook, for who may change it; null when the hook is not there or not theirs. */
export async function ownerOfHook(writer: Writer, context: Managing, { slug, id }: OneHook): Promise<Owner | null> {
  const owner = await ownerFor(writer, context, slug);
  return owner !== null && (await writer.$count(webhook, ownHook(owner, context, id))) === 1 ? owner : null;
}

/** Writes down what was done with a hook. */
export async function logHook(writer: Writer, context: Managing, { organisation }: Owner, id: string, did: string): Promise<void> {
  await audit(writer, context, "webhook.change", { organisation: organisation ?? undefined, subject: id, detail: { did } });
}

/** The owner of a hook that the server itself has found. */
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
