import "server-only";
import { type SQLChunk, sql } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import type { Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { organisationTables, personColumns } from "#db/schema/tables.ts";
import type { ExportedData } from "#lib/domain/people/export.ts";
import type { Row } from "./rows.ts";

const list = (parts: SQLChunk[]) => sql.join(parts, sql`, `);

async function insert(writer: Writer, table: Parameters<typeof getTableConfig>[0], row: Row): Promise<void> {
  const columns = Object.keys(row);
  const values = columns.map((column) => sql`${row[column] ?? null}`);
  await writer.run(sql`insert into ${table} (${list(columns.map((column) => sql.identifier(column)))}) values (${list(values)})`);
}

/** What data names that is not this organisation's or that this software does not know, as `table` or `table.column`; null when all is right. */
export function unknownIn({ tables, people }: ExportedData, organisation: string): string | null {
  if (tables.organisation?.length !== 1 || tables.organisation[0]?.id !== organisation) return "organisation";
  for (const [name, rows] of Object.entries(tables))
    if (rows.some(({ organisation_id: of }) => of !== undefined && of !== organisation)) return `${name}.organisation_id`;
  const known = new Map(organisationTables.map(({ name, table }) => [name, table]));
  const given = [
    ...Object.entries(tables).map(([name, rows]) => ({ name, rows, table: known.get(name) })),
    { name: "person", rows: people, table: person },
  ];
  for (const { name, rows, table } of given) {
    if (table === undefined) return name;
    const columns = new Set(getTableConfig(table).columns.map((column) => column.name));
    for (const column of rows.flatMap((row) => Object.keys(row))) if (!columns.has(column)) return `${name}.${column}`;
  }
  return null;
}

/**
 * Makes the people of an export who are not here, without anything that lets them in; who is known by the address is
 * the same person. Gives the id here by the id there.
 */
async function writePeople(writer: Writer, people: readonly Row[], at: Date): Promise<ReadonlyMap<unknown, string>> {
  const ids = new Map<unknown, string>();
  for (const { id, name, email, locale, created_at, erased_at } of people) {
    const [known] = await writer.all<{ id: string }>(sql`select id from ${person} where email = ${email}`);
    ids.set(id, known?.id ?? String(id));
    const row = { id, name, email, locale, created_at, erased_at, email_verified: 0, updated_at: at.getTime() };
    if (known === undefined) await insert(writer, person, row as Row);
  }
  return ids;
}

/** Writes the rows of an export as they were, in one transaction with everything around it. */
export async function writeRows(writer: Writer, { people, tables }: ExportedData, at: Date): Promise<void> {
  // The rows fit each other only when all are there.
  await writer.run(sql`pragma defer_foreign_keys = on`);
  const ids = await writePeople(writer, people, at);
  for (const { name, table } of organisationTables) {
    const named = new Set(personColumns(table));
    for (const row of tables[name] ?? []) {
      const here = Object.entries(row).map(([column, value]) => [column, named.has(column) ? (ids.get(value) ?? value) : value]);
      // The log counts on: its numbers are this installation's own.
      await insert(writer, table, Object.fromEntries(name === "audit_entry" ? here.filter(([column]) => column !== "id") : here));
    }
  }
}
