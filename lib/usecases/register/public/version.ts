import "server-only";
import { setImmediate as whenOthersHaveAsked } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { registerChange, registerStretch } from "#db/schema/register.ts";

/** Each from the end of an index, however many rows there are. */
const query = sql`select
  (select max(id) from ${registerChange}) as change, (select max(id) from ${registerStretch}) as stretch`;

const asking = new WeakMap<Reader, Promise<string>>();

async function ask(reader: Reader): Promise<string> {
  await whenOthersHaveAsked();
  // Who asks from here on may know of a later change, and asks anew.
  asking.delete(reader);
  const row = await reader.get<{ change: number | null; stretch: number | null }>(query);
  return `${row?.change ?? 0}.${row?.stretch ?? 0}`;
}

/**
 * Which state of the register this is: another text after every change, the same for every server of one database. What is
 * read after it is at least as new. Whoever changes a row of the register writes a `register_change`, and changed awards
 * make stretches anew. Those who ask at the same time share one question to the database.
 */
export function registerVersion(reader: Reader): Promise<string> {
  const asked = asking.get(reader) ?? ask(reader);
  asking.set(reader, asked);
  return asked;
}
