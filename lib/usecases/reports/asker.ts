import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import type { Person } from "#lib/authz/actor.ts";
import { grantedTo } from "#lib/usecases/people/actor.ts";

/**
 * Whoever asked for a report, with the roles they have now: a report is made as they would see it, and not at all when
 * they have lost them. How strongly they signed in was checked when they asked. Null for somebody erased.
 */
export async function askerOf(reader: Reader, id: string): Promise<Person | null> {
  const [found] = await reader
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, id), isNull(person.erasedAt)));
  return found === undefined ? null : { kind: "person", id, strong: true, ...(await grantedTo(reader, id)) };
}
