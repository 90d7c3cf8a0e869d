import "server-only";
import { pathToFileURL } from "node:url";
import { type Client, createClient, type InStatement, type Transaction } from "@libsql/client";

/** Rows that are asked for, and written, at a time. */
const page = 500;
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A table as its rows are written: an insertion for each row of a page. */
async function* pagesOf(from: Transaction, table: string): AsyncGenerator<InStatement[]> {
  for (let after: bigint | null = null; ; ) {
    const where = after === null ? "" : "where rowid > ?";
    const sql = `select rowid as "the rowid", * from ${quoted(table)} ${where} order by rowid limit ${page}`;
    const { rows, columns } = await from.execute({ sql, args: after === null ? [] : [after] });
    const names = columns.slice(1).map(quoted).join(", ");
    const marks = columns.slice(1).map(() => "?");
    yield rows.map((row) => ({
      sql: `insert into ${quoted(table)} (${names}) values (${marks.join(", ")})`,
      args: columns.slice(1).map((_, at) => row[at + 1] ?? null),
    }));
    const last = rows.at(-1)?.[0];
    if (typeof last !== "bigint" || rows.length < page) return;
    after = last;
  }
}

async function copyRows(from: Transaction, to: Transaction): Promise<void> {
  const { rows: things } = await from.execute(
    `select type, name, sql from sqlite_master where sql is not null and name not like 'sqlite\\_%' escape '\\' and name not like 'libsql\\_%' escape '\\'`,
  );
  const tables = things.filter(({ type }) => type === "table");
  for (const { sql } of tables) await to.execute(String(sql));
  for (const { name } of tables) for await (const inserts of pagesOf(from, String(name))) if (inserts.length > 0) await to.batch(inserts);
  // What numbers have been given out, also those of rows that are gone.
  const counted = await from.execute("select name from sqlite_master where name = 'sqlite_sequence'");
  if (counted.rows.length > 0) {
    await to.execute("delete from sqlite_sequence");
    for await (const inserts of pagesOf(from, "sqlite_sequence")) if (inserts.length > 0) await to.batch(inserts);
  }
  // Indexes and triggers come last: no trigger has a say in what is copied.
  for (const { type, sql } of things) if (type !== "table") await to.execute(String(sql));
}

/**
 * Copies what a client reads, in one read transaction, into a new database file: for a libSQL server, which makes no copy of
 * itself. Integers come as they are, whatever their size.
 */
export async function dumpInto(source: Client, path: string): Promise<void> {
  const target = createClient({ url: pathToFileURL(path).href, concurrency: 1, intMode: "bigint" });
  try {
    await target.execute("pragma foreign_keys = off");
    const [from, to] = [await source.transaction("read"), await target.transaction("write")];
    try {
      await copyRows(from, to);
      await to.commit();
    } finally {
      to.close();
      from.close();
    }
  } finally {
    target.close();
  }
}
