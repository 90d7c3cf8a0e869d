import "server-only";
import { inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";

/** What people are called, also those who have left: by their address while they have given no name; null for who was erased. */
export async function namesOf(reader: Reader, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string | null>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await reader
    .select({ id: person.id, name: person.name, email: person.email, erasedAt: person.erasedAt })
    .from(person)
    .where(inArray(person.id, wanted));
  return new Map(rows.map(({ id, name, email, erasedAt }) => [id, erasedAt !== null ? null : name === "" ? email : name]));
}
