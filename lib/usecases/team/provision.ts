import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { auditEntry, membership, organisation } from "#db/schema/organisation.ts";
import { ProvisionMember } from "#lib/domain/people/team.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/** Whether somebody was taken out of a team, or left it: then only a person lets them in again. */
async function hasLeft(writer: Writer, organisationId: string, personId: string): Promise<boolean> {
  const removed = sql`${auditEntry.action} = 'team.change' and json_extract(${auditEntry.detail}, '$.removed')`;
  const left = sql`${auditEntry.action} = 'team.leave' and json_extract(${auditEntry.detail}, '$.role') is null`;
  const theirs = and(eq(auditEntry.organisationId, organisationId), eq(auditEntry.subject, personId));
  return (await writer.$count(auditEntry, and(theirs, sql`((${removed}) or (${left}))`))) > 0;
}

/**
 * Lets somebody who signed in at a provider into the secretariats that its rules name. Who belongs there keeps the role they have, who was
 * taken out or left stays out, and an organisation that waits to be deleted takes nobody in. Gives the addresses of what was
 * `joined`, and those that are of no organisation (`unknown`), for the operator. `not-found`: there is no such person.
 */
export const provisionMember = verb("team.provision", ProvisionMember, async (context, { person: personId, provider, grants }) => {
  const at = context.clock();
  const [joined, unknown]: [string[], string[]] = [[], []];
  return context.database.write(async (writer) => {
    const found = await writer.$count(person, and(eq(person.id, personId), isNull(person.erasedAt)));
    if (found === 0) return refuse("not-found");
    for (const { slug, role } of grants) {
      const [one] = await writer.select().from(organisation).where(eq(organisation.slug, slug));
      if (one === undefined) unknown.push(slug);
      if (one === undefined || one.deletedAt !== null || !context.may({ organisation: one.id })) continue;
      if (await hasLeft(writer, one.id, personId)) continue;
      const row = { organisationId: one.id, personId, role, joinedAt: at };
      if ((await writer.insert(membership).values(row).onConflictDoNothing()).rowsAffected !== 1) continue;
      await audit(writer, context, "team.provision", { organisation: one.id, subject: personId, detail: { role, provider } });
      joined.push(slug);
    }
    return done({ joined, unknown });
  });
});
