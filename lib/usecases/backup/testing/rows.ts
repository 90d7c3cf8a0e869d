import { sql } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/client.ts";
import { tables } from "#db/schema/tables.ts";

/** Every row of every table of the schema, as the database has it, in an order of its own. */
export async function everyRow({ reader }: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows: Record<string, string[]> = {};
  for (const table of tables)
    rows[getTableConfig(table).name] = (await reader.all(sql`select * from ${table}`)).map((row) => JSON.stringify(row)).sort();
  return rows;
}
