import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { mockAudit, mockAuditRater } from "#db/schema/sparring.ts";
import { type Owned, organisationTables, personColumns } from "#db/schema/tables.ts";

/** A row as the database has it: names of columns, and texts, whole numbers and nulls. */
export type Row = Readonly<Record<string, string | number | null>>;
export type Rows = Readonly<Record<string, readonly Row[]>>;

/** In SQL: the rows of a table that belong to an organisation. */
function belonging({ column, parent }: Owned, organisation: string): SQL {
  const of = organisationTables.find(({ table }) => table === parent?.table);
  if (parent === null || of === undefined) return sql`${sql.identifier(column.name)} = ${organisation}`;
  const above = sql`select ${sql.identifier(parent.column.name)} from ${parent.table} where ${belonging(of, organisation)}`;
  return sql`${sql.identifier(column.name)} in (${above})`;
}

/** Mock audits that may be seen whole: they have ended, and both raters are done. The seed of one that runs tells what is yet to be asked for. */
const seenWhole = sql`select id from ${mockAudit} where ended_at is not null and 2 = (
  select count(*) from ${mockAuditRater} where audit_id = ${mockAudit.id} and done_at is not null)`;
const ofMockAudit = sql`audit_id in (${seenWhole})`;

/** In SQL: what of a table its secretariat may take along now, where that is not everything. */
const mayTake: Readonly<Record<string, SQL>> = {
  mock_audit: sql`id in (${seenWhole})`,
  // What signs is this server's alone, and what a hook was told of begins anew elsewhere; so do deliveries that wait.
  ...{ webhook_secret: sql`false`, webhook_label: sql`false`, webhook_delivery: sql`body is null` },
  ...{ mock_audit_item: ofMockAudit, mock_audit_rater: ofMockAudit, mock_audit_rating: ofMockAudit },
};

/** Every row of an organisation by table, in the order in which they were written; what its people may not see yet stays. */
export async function rowsOf(writer: Writer, organisation: string): Promise<Rows> {
  const found: Record<string, readonly Row[]> = {};
  for (const owned of organisationTables)
    found[owned.name] = await writer.all<Row>(
      sql`select * from ${owned.table} where ${belonging(owned, organisation)} and ${mayTake[owned.name] ?? sql`true`} order by rowid`,
    );
  return found;
}

/** The people whom rows name: who they are, without anything that lets them in. */
export async function peopleIn(writer: Writer, rows: Rows): Promise<readonly Row[]> {
  const ids = new Set<string>();
  for (const { name, table } of organisationTables)
    for (const column of personColumns(table))
      for (const row of rows[name] ?? []) {
        const id = row[column];
        if (typeof id === "string") ids.add(id);
      }
  return writer.all<Row>(
    sql`select id, name, email, locale, created_at, erased_at from ${person} where id in (select value from json_each(${JSON.stringify([...ids])})) order by id`,
  );
}
