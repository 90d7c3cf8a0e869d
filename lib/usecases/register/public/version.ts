import "server-only";
import { max, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { preparedOn } from "#db/prepared.ts";
import { registerChange, registerStretch } from "#db/schema/register.ts";

const query = preparedOn((reader) =>
  reader
    .select({ change: max(registerChange.id), stretch: sql<number | null>`(select max(${registerStretch.id}) from ${registerStretch})` })
    .from(registerChange)
    .prepare(),
);

/**
 * Which state of the register this is: another text after every change, the same for every server of one database. What is
 * read after it is at least as new. Whoever changes a row of the register writes a `register_change`, and changed awards
 * make stretches anew.
 */
export async function registerVersion(reader: Reader): Promise<string> {
  const [row] = await query(reader).execute();
  return `${row?.change ?? 0}.${row?.stretch ?? 0}`;
}
