import "server-only";
import { open } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { type Client, type Config, createClient, type InStatement } from "@libsql/client";
import * as z from "#lib/domain/zod.ts";
import { dumpInto } from "./dump.ts";

/** Milliseconds that a copy waits for another process's lock. */
const timeout = 30_000;

const isFile = (url: string) => url.startsWith("file:");

async function withClient<T>(url: string, work: (client: Client) => Promise<T>, settings: Partial<Config> = {}): Promise<T> {
  const client = createClient({ url, timeout, ...(isFile(url) ? { concurrency: 1 } : {}), ...settings });
  try {
    return await work(client);
  } finally {
    client.close();
  }
}

/**
 * Writes a copy of a database, a file or on a libSQL server, to a path where nothing lies yet: the state between two commits,
 * read in one transaction while other processes go on writing.
 */
export async function copyDatabase(url: string, to: string): Promise<void> {
  if (isFile(url)) await withClient(url, (client) => client.execute({ sql: "VACUUM INTO ?", args: [to] }));
  else await withClient(url, (client) => dumpInto(client, to), { intMode: "bigint" });
  const file = await open(to, "r+");
  await file.chmod(0o600);
  await file.sync();
  await file.close();
}

/** A file that a row of a database names: its key in the file store and the SHA-256 of its bytes. */
export type NamedFile = { key: string; sha256: string };

/** What a copy holds: the migrations it has (their hashes, oldest first), its rows by table, and the files its rows name. */
export type Held = { migrations: string[]; tables: Record<string, number>; files: NamedFile[] };

const Names = z.array(z.object({ name: z.string() }));
const Files = z.array(z.object({ key: z.string(), sha256: z.string() }));
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

async function all<S extends z.ZodMiniType>(client: Client, schema: S, statement: InStatement): Promise<z.output<S>> {
  const { rows, columns } = await client.execute(statement);
  return schema.parse(rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]]))));
}

async function tablesOf(client: Client): Promise<string[]> {
  const tables = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name";
  return (await all(client, Names, tables)).map(({ name }) => name);
}

/** Files are named by every table with the columns `storage_key` and `hash`. */
async function filesOf(client: Client, table: string): Promise<NamedFile[]> {
  const columns = (await all(client, Names, { sql: "select name from pragma_table_info(?)", args: [table] })).map(({ name }) => name);
  if (!columns.includes("storage_key") || !columns.includes("hash")) return [];
  return all(client, Files, `select storage_key as key, hash as sha256 from ${quoted(table)} where storage_key is not null`);
}

/** The keys of all files that the rows of a database name now. */
export function keysNamedBy(url: string): Promise<ReadonlySet<string>> {
  return withClient(url, async (client) => {
    const keys = new Set<string>();
    for (const table of await tablesOf(client)) for (const { key } of await filesOf(client, table)) keys.add(key);
    return keys;
  });
}

/**
 * Reads what a copy holds by its own schema, not by this release's, so that an older database can be kept before an upgrade.
 *
 * @throws an Error when the file is no database or is damaged.
 */
export function readCopy(path: string): Promise<Held> {
  return withClient(pathToFileURL(path).href, async (client) => {
    const [sound] = await all(client, z.array(z.object({ integrity_check: z.string() })), "pragma integrity_check(1)");
    if (sound?.integrity_check !== "ok") throw new Error("the database is damaged");
    const held: Held = { migrations: [], tables: {}, files: [] };
    for (const table of await tablesOf(client)) {
      const [rows] = await all(client, z.array(z.object({ n: z.int() })), `select count(*) as n from ${quoted(table)}`);
      held.tables[table] = rows?.n ?? 0;
      held.files.push(...(await filesOf(client, table)));
    }
    if ("__drizzle_migrations" in held.tables)
      for (const { name } of await all(client, Names, "select hash as name from __drizzle_migrations order by created_at"))
        held.migrations.push(name);
    return held;
  });
}
