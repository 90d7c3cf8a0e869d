import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { sparred } from "#db/schema/independence.ts";
import { programmeFact } from "#db/schema/organisation.ts";
import { usualIndependenceMonths } from "#lib/domain/independence/guard.ts";

/** The days on which a person sparred with a cluster. */
export async function sparredOn(reader: Reader, cluster: string, person: string): Promise<string[]> {
  const rows = await reader
    .select({ day: sparred.day })
    .from(sparred)
    .where(and(eq(sparred.clusterId, cluster), eq(sparred.personId, person)));
  return rows.map(({ day }) => day);
}

/** For how many months sparring stands against assessing: CED's own figure, or the usual one. */
export async function independenceMonths(reader: Reader): Promise<number> {
  const [fact] = await reader.select().from(programmeFact).where(eq(programmeFact.key, "independence-months"));
  return fact === undefined ? usualIndependenceMonths : Number(fact.value);
}
