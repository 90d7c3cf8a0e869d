import "server-only";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type Client, createClient, type InStatement } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import { environment } from "#lib/platform/env.ts";
import { keepingReads, keepingWrites } from "./kept-statements.ts";
import { fromOutside, queue, sharedCommits, type Writer } from "./queue.ts";

/** Milliseconds that a connection waits for another process's lock. */
const timeout = 5000;

export type { Writer };
/** What may be done outside: reading. */
export type Reader = Pick<LibSQLDatabase, "select" | "selectDistinct" | "get" | "all" | "$count" | "$with" | "with">;

export type Database = {
  reader: Reader;
  /** Runs work in a transaction, after all writes that were asked for before it, and resolves when it is on the disk. Await nothing slow inside. */
  write: <T>(work: (writer: Writer) => Promise<T>) => Promise<T>;
  /** Runs work on the writing connection without a transaction of its own, in the same queue: for migrations. */
  maintain: <T>(work: (database: LibSQLDatabase) => Promise<T>) => Promise<T>;
  /** For the sign-in library, which reads and writes on its own: its writes take their turn like all others. */
  identity: LibSQLDatabase;
  close: () => void;
};

/** An answer that was acknowledged survives a power cut too; that costs two thirds of the inserts a second, of which there are plenty. */
const writing = ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"];

/** The two clients of a file: a single connection each, so that PRAGMAs stick to it, and beside it one that keeps its statements. */
async function onFile(url: string): Promise<{ writer: Client; reader: Client }> {
  const path = fileURLToPath(url);
  await mkdir(dirname(path), { recursive: true });
  const [writer, reader] = [createClient({ url, timeout, concurrency: 1 }), createClient({ url, timeout, concurrency: 1 })];
  for (const pragma of writing) await writer.execute(`PRAGMA ${pragma}`);
  await reader.execute("PRAGMA query_only = ON");
  return { writer: keepingWrites(writer, path, timeout, writing), reader: keepingReads(reader, path, timeout) };
}

function onServer(url: string): { writer: Client; reader: Client } {
  return { writer: createClient({ url, timeout }), reader: createClient({ url, timeout }) };
}

/** A client whose writes wait in the queue and whose reads do not. It has no transactions: each statement stands alone. */
function taking(turn: <T>(work: () => Promise<T>) => Promise<T>, writer: Client, reader: Client): Client {
  const execute = (statement: InStatement) => {
    const sql = typeof statement === "string" ? statement : statement.sql;
    return /^\s*select\b/i.test(sql) ? reader.execute(statement) : turn(() => writer.execute(statement));
  };
  return new Proxy(writer, { get: (target, name) => (name === "execute" ? execute : Reflect.get(target, name)) });
}

/** Opens a database, one client that writes and one that reads: a file (made with its folder when it is not there) or a libSQL server. */
export async function openDatabase(url: string): Promise<Database> {
  const { writer, reader } = url.startsWith("file:") ? await onFile(url) : onServer(url);
  const turn = queue();
  const inTurn = fromOutside(turn);
  const onWriter = drizzle(writer);
  return {
    reader: drizzle(reader),
    write: sharedCommits(onWriter, turn),
    maintain: (work) => inTurn(() => work(onWriter)),
    identity: drizzle(taking(inTurn, writer, reader)),
    close: () => {
      writer.close();
      reader.close();
    },
  };
}

// Next bundles routes and instrumentation apart; the process still has one writer, so it is kept outside the modules.
const shared = globalThis as typeof globalThis & { klyngeklarDatabase?: Promise<Database> | undefined };

/** The database of this process, opened once by `DATABASE_URL`. */
export function database(): Promise<Database> {
  shared.klyngeklarDatabase ??= openDatabase(environment().DATABASE_URL).catch((error: unknown) => {
    shared.klyngeklarDatabase = undefined;
    throw error;
  });
  return shared.klyngeklarDatabase;
}
