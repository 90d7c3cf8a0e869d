import "server-only";
import type { Client, InStatement, ResultSet, Transaction } from "@libsql/client";
import Connection from "libsql";
import { partsOf, rowOf } from "./statement.ts";

// The library prepares each statement anew and asks its columns twice, which takes five times as long as asking it
// (measured: docs/decisions.md). Here a connection keeps what it has prepared.

/** The most statements that are kept prepared: the code asks fewer, but for lists of many lengths. */
const most = 500;

type Kept = (values: readonly unknown[]) => Omit<ResultSet, "toJSON">;

/** Integers come as bigints, so that none is rounded unseen. */
function given(value: unknown): unknown {
  if (value instanceof Uint8Array) return value.buffer;
  if (typeof value !== "bigint") return value;
  if (!Number.isSafeInteger(Number(value))) throw new RangeError("an integer too large to be read as a number");
  return Number(value);
}

function prepare(connection: Connection.Database, sql: string): Kept {
  const statement = connection.prepare<unknown[]>(sql).safeIntegers(true);
  if (!statement.reader)
    return (values) => {
      const { changes, lastInsertRowid } = statement.run(values);
      return { rows: [], columns: [], columnTypes: [], rowsAffected: changes, lastInsertRowid: BigInt(lastInsertRowid) };
    };
  const columns = statement.columns().map(({ name }) => name);
  statement.raw(true);
  return (values) => {
    const rows = statement.all(values).map((row) => rowOf(row as unknown[], columns, given));
    return { rows, columns, columnTypes: [], rowsAffected: 0, lastInsertRowid: undefined };
  };
}

/** Asks a connection, which keeps what it has prepared; a statement that failed is prepared anew the next time. */
function keeping(connection: Connection.Database): (statement: InStatement) => ResultSet {
  const kept = new Map<string, Kept>();
  return (statement) => {
    const { sql, values } = partsOf(statement);
    try {
      const known = kept.get(sql) ?? prepare(connection, sql);
      if (kept.size >= most) kept.clear();
      kept.set(sql, known);
      const found = known(values);
      return { ...found, toJSON: () => found };
    } catch (error) {
      kept.delete(sql);
      throw error;
    }
  };
}

/** The library's client with some of its parts our own; the connection is closed with it. */
function withOwn(client: Client, connection: Connection.Database, own: Partial<Client>): Client {
  const close = () => {
    connection.close();
    client.close();
  };
  const parts: Partial<Client> = { ...own, close };
  return new Proxy(client, {
    get: (target, name) => {
      if (Object.hasOwn(parts, name)) return Reflect.get(parts, name);
      const part: unknown = Reflect.get(target, name);
      return typeof part === "function" ? part.bind(target) : part;
    },
  });
}

/** A client that reads a database file with statements it keeps. What is no query, or fails here, goes the library's way. */
export function keepingReads(client: Client, path: string, timeout: number): Client {
  const connection = new Connection(path, { timeout });
  connection.exec("PRAGMA query_only = ON");
  const ask = keeping(connection);
  const execute = async (statement: InStatement) => {
    if (typeof statement === "string" || !/^\s*select\b/i.test(statement.sql)) return client.execute(statement);
    try {
      return ask(statement);
    } catch {
      return client.execute(statement);
    }
  };
  return withOwn(client, connection, { execute });
}

/** A transaction that holds the write lock until it is committed or rolled back, on the one connection that has them. */
function begin(connection: Connection.Database, ask: (statement: InStatement) => ResultSet): Transaction {
  ask("BEGIN IMMEDIATE");
  const undo = () => {
    if (connection.open && connection.inTransaction) ask("ROLLBACK");
  };
  return {
    execute: async (statement) => ask(statement),
    batch: async (statements) => statements.map(ask),
    executeMultiple: async (sql) => {
      connection.exec(sql);
    },
    commit: async () => {
      ask("COMMIT");
    },
    rollback: async () => undo(),
    close: undo,
    get closed() {
      return !connection.open || !connection.inTransaction;
    },
  };
}

/**
 * A client whose transactions keep their statements; they come one after another, as the queue of writes lets them
 * (queue.ts). All else goes the library's way.
 */
export function keepingWrites(client: Client, path: string, timeout: number, pragmas: readonly string[]): Client {
  const connection = new Connection(path, { timeout });
  for (const pragma of pragmas) connection.exec(`PRAGMA ${pragma}`);
  const ask = keeping(connection);
  return withOwn(client, connection, { transaction: async () => begin(connection, ask) });
}
