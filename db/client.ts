import "server-only";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type Client, createClient, type InStatement } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { environment } from "#lib/platform/env.ts";
import { keptOpen } from "#lib/platform/programme.ts";
import type { Database } from "./database.ts";
import { keepingReads, keepingWrites } from "./kept-statements.ts";
import { fromOutside, queue, sharedCommits } from "./queue.ts";
import { openServed } from "./served/open.ts";
import { measuring } from "./statement-figures.ts";

/** Milliseconds that a connection waits for another process's lock. */
const timeout = 5000;

export type { Database, Reader, Writer } from "./database.ts";

/** An answer that was acknowledged survives a power cut too; that costs two thirds of the inserts a second, of which there are plenty. */
const writing = ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"];

/** The two clients of a file: a single connection each, so that PRAGMAs stick to it, and beside it one that keeps its statements. */
async function onFile(url: string): Promise<{ writer: Client; reader: Client }> {
  const path = fileURLToPath(url);
  await mkdir(dirname(path), { recursive: true });
  const [writer, reader] = [createClient({ url, timeout, concurrency: 1 }), createClient({ url, timeout, concurrency: 1 })];
  for (const pragma of writing) await writer.execute(`PRAGMA ${pragma}`);
  await reader.execute("PRAGMA query_only = ON");
  const kept = { writer: keepingWrites(writer, path, timeout, writing), reader: keepingReads(reader, path, timeout) };
  return { writer: measuring(kept.writer), reader: measuring(kept.reader) };
}

/** A client whose writes wait in the queue and whose reads do not. It has no transactions: each statement stands alone. */
function taking(turn: <T>(work: () => Promise<T>) => Promise<T>, writer: Client, reader: Client): Client {
  const execute = (statement: InStatement) => {
    const sql = typeof statement === "string" ? statement : statement.sql;
    return /^\s*select\b/i.test(sql) ? reader.execute(statement) : turn(() => writer.execute(statement));
  };
  return new Proxy(writer, { get: (target, name) => (name === "execute" ? execute : Reflect.get(target, name)) });
}

/** One client writes and one reads. */
async function openFile(url: string): Promise<Database> {
  const { writer, reader } = await onFile(url);
  const turn = queue();
  const inTurn = fromOutside(turn);
  const [onWriter, onReader] = [drizzle(writer), drizzle(reader)];
  return {
    reader: onReader,
    latest: onReader,
    isAway: () => false,
    write: sharedCommits(onWriter, turn),
    maintain: (work) => inTurn(() => work(onWriter)),
    identity: drizzle(taking(inTurn, writer, reader)),
    close: () => {
      writer.close();
      reader.close();
    },
  };
}

/** Opens a database: a file (made with its folder when it is not there), or a libSQL server with a replica that stands in. */
export async function openDatabase(url: string, replica?: string): Promise<Database> {
  return url.startsWith("file:") ? openFile(url) : openServed(url, replica);
}

/** The database of the programme at hand, opened once by `DATABASE_URL`: one writer in a process. */
export function database(): Promise<Database> {
  const { DATABASE_URL, DATABASE_REPLICA_URL } = environment();
  return keptOpen("klyngeklarDatabase", () => openDatabase(DATABASE_URL, DATABASE_REPLICA_URL));
}
