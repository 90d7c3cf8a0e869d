import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type Client, createClient } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import { environment } from "#lib/platform/env.ts";

/** Milliseconds that a connection waits for another process's lock. */
const timeout = 5000;

/** What may be done inside one write: everything, within a transaction that holds the write lock. */
export type Writer = Parameters<Parameters<LibSQLDatabase["transaction"]>[0]>[0];
/** What may be done outside: reading. */
export type Reader = Pick<LibSQLDatabase, "select" | "selectDistinct" | "get" | "all" | "$count" | "$with" | "with">;

export type Database = {
  reader: Reader;
  /** Runs work in a transaction, after all writes that were asked for before it. Await nothing slow inside. */
  write: <T>(work: (writer: Writer) => Promise<T>) => Promise<T>;
  /** Runs work on the writing connection without a transaction of its own, in the same queue: for migrations. */
  maintain: <T>(work: (database: LibSQLDatabase) => Promise<T>) => Promise<T>;
  close: () => void;
};

/** One at a time: several transactions of one process would fail as busy or freeze the event loop (measured, see the README). */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  const inside = new AsyncLocalStorage<true>();
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    if (inside.getStore()) throw new Error("a write was asked for inside a write and would wait for itself");
    const run = last.then(() => inside.run(true, work));
    last = run.catch(() => undefined);
    return run;
  };
}

async function setPragmas(writer: Client, reader: Client): Promise<void> {
  await writer.execute("PRAGMA journal_mode = WAL");
  // An answer that was acknowledged survives a power cut too; it costs two thirds of the inserts a second, of which there are plenty.
  await writer.execute("PRAGMA synchronous = FULL");
  await writer.execute("PRAGMA foreign_keys = ON");
  await reader.execute("PRAGMA query_only = ON");
}

/**
 * Opens a database: a file (made with its folder when it is not there) or a libSQL server.
 *
 * One connection writes and one reads; with a single connection each, PRAGMAs stick to it.
 */
export async function openDatabase(url: string): Promise<Database> {
  const isFile = url.startsWith("file:");
  if (isFile) await mkdir(dirname(fileURLToPath(url)), { recursive: true });
  const writer = createClient({ url, timeout, ...(isFile ? { concurrency: 1 } : {}) });
  const reader = createClient({ url, timeout, ...(isFile ? { concurrency: 1 } : {}) });
  if (isFile) await setPragmas(writer, reader);
  const inTurn = queue();
  const writing = drizzle(writer);
  return {
    reader: drizzle(reader),
    write: (work) => inTurn(() => writing.transaction(work)),
    maintain: (work) => inTurn(() => work(writing)),
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
