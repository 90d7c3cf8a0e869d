import { randomBytes } from "node:crypto";
import { type Client, createClient, type InValue } from "@libsql/client";
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { editionRevision } from "#db/schema/edition-revision.ts";
import * as register from "#db/schema/register.ts";
import { tables } from "#db/schema/tables.ts";

const ofRegister = new Set<SQLiteTable>(tables.filter((table) => Object.values<unknown>(register).includes(table)));

/** What the public must never see: every table but the register's; a published edition is public by intention. */
const secret = tables.filter((table) => !ofRegister.has(table) && table !== editionRevision);

const farAhead = Date.UTC(2100, 0, 1);
const word = "plantet";
/** A row that is gone would be left out by chance: the planted ones are there. */
const ending = /deleted|erased|removed|withdrawn|retracted|replaced|revoked|ended|failed|reverted/;

/** Whether a column is text that people or programs fill in: a closed set of words tells nothing, and its checks refuse others. */
const isOpenText = (column: SQLiteColumn) => column.getSQLType() === "text" && (column.enumValues ?? []).length === 0;

/** A word that stands in one column of one row, and nowhere else in the world; in small letters, as some columns want it. */
function markerOf(table: SQLiteTable, column: SQLiteColumn, run: string): string {
  return `${word}-${run}-${getTableConfig(table).name}-${column.name}`.replaceAll("_", "-");
}

/** The column of another table that a column names a row of. */
function foreign(table: SQLiteTable, column: SQLiteColumn): { table: SQLiteTable; column: SQLiteColumn } | null {
  for (const key of getTableConfig(table).foreignKeys) {
    const { columns, foreignColumns, foreignTable } = key.reference();
    const to = foreignColumns[columns.indexOf(column)];
    if (columns.includes(column) && to !== undefined) return { table: foreignTable as SQLiteTable, column: to };
  }
  return null;
}

/** What stands in a column of the planted row: where it names another row, that one's; else a marker where it is open text. */
function planted(table: SQLiteTable, column: SQLiteColumn, run: string): InValue {
  const to = foreign(table, column);
  if (to !== null && ofRegister.has(to.table)) return null;
  if (to !== null && to.table !== table) return planted(to.table, to.column, run);
  // The server numbers its own rows from 1.
  if (column.primary && column.getSQLType() === "integer") return 900_000_000;
  const marker = markerOf(table, column, run);
  if (column.columnType === "SQLiteTextJson") return JSON.stringify({ [marker]: marker });
  if (column.getSQLType() === "text") return isOpenText(column) ? marker : (column.enumValues?.[0] ?? null);
  if (column.columnType !== "SQLiteTimestamp") return 1;
  return ending.test(column.name) && !column.notNull ? null : farAhead;
}

async function plantRow(client: Client, table: SQLiteTable, run: string): Promise<void> {
  const { name, columns } = getTableConfig(table);
  const names = columns.map((column) => `"${column.name}"`).join(", ");
  const args = columns.map((column) => planted(table, column, run));
  await client.execute({ sql: `INSERT INTO "${name}" (${names}) VALUES (${columns.map(() => "?").join(", ")})`, args });
}

/** Lets every row of the register name the planted rows, wherever it can name one outside, and every one be a change of theirs. */
async function tieRegister(client: Client, run: string): Promise<void> {
  await client.execute(`INSERT INTO register_criterion (cluster_id, criterion, met, source, checked_on)
    SELECT id, 'purpose', 1, 'https://prove.example/', '2026-01-01' FROM register_cluster WHERE true ON CONFLICT DO NOTHING`);
  await client.execute(`INSERT INTO register_change (batch, cluster_id, reason, changed_at)
    SELECT 'prove', id, 'prove', ${farAhead} FROM register_cluster`);
  for (const table of ofRegister)
    for (const column of getTableConfig(table).columns) {
      const to = foreign(table, column);
      if (to === null || ofRegister.has(to.table)) continue;
      const args = [planted(to.table, to.column, run)];
      await client.execute({ sql: `UPDATE "${getTableConfig(table).name}" SET "${column.name}" = ?`, args });
    }
}

/** What was planted: `word` begins every marker; so many columns of so many tables hold one. */
export type Planted = { word: string; tables: number; columns: number };

/**
 * Plants a row in every table that is not the register's, with a marker of its own in every column of open text, and has the
 * register's rows name those rows. The database keeps neither its checks nor its triggers: it is the test's own.
 */
export async function plant(url: string): Promise<Planted> {
  const run = randomBytes(4).toString("hex");
  const client = createClient({ url, concurrency: 1 });
  try {
    for (const pragma of ["foreign_keys = OFF", "ignore_check_constraints = ON", "busy_timeout = 5000"])
      await client.execute(`PRAGMA ${pragma}`);
    const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'");
    for (const { name } of rows) await client.execute(`DROP TRIGGER "${name}"`);
    for (const table of secret) await plantRow(client, table, run);
    await tieRegister(client, run);
    const columns = secret.flatMap((table) => getTableConfig(table).columns.filter(isOpenText));
    return { word: `${word}-${run}`, tables: secret.length, columns: columns.length };
  } finally {
    client.close();
  }
}

/** Whether an answer tells of anything planted; also where its letters are written apart, or in another case. */
export function tellsOf(text: string, { word: sought }: Planted): boolean {
  return text.toLowerCase().includes(sought);
}
