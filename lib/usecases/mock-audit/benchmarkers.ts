import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { programmeRole } from "#db/schema/organisation.ts";

/** CED's benchmarkers by name: who may rate in a mock audit. */
export async function benchmarkersOf(reader: Pick<Reader, "select">): Promise<{ id: string; name: string }[]> {
  return reader
    .select({ id: person.id, name: person.name })
    .from(person)
    .innerJoin(programmeRole, eq(programmeRole.personId, person.id))
    .where(and(eq(programmeRole.role, "benchmarker"), isNull(person.erasedAt)))
    .orderBy(asc(person.name), asc(person.id));
}
