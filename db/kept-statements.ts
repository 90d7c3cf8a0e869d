import "server-only";
import type { Client, InStatement, ResultSet } from "@libsql/client";
import Connection from "libsql";
import { rowOf } from "./row.ts";

/** The most statements that are kept prepared: the code asks fewer, but for lists of many lengths. */
const most = 500;

type Kept = { all: (values: unknown[]) => unknown[][]; columns: string[] };

/** Integers come as bigints, so that none is rounded unseen; what the library gives in another form is left to it. */
function given(value: unknown): unknown {
  if (value instanceof Uint8Array || (typeof value === "bigint" && !Number.isSafeInteger(Number(value))))
    throw new RangeError("no plain value");
  return typeof value === "bigint" ? Number(value) : value;
}

const isPlain = (value: unknown) => value === null || typeof value === "string" || typeof value === "number";

/** The parts of a statement that only reads and whose values are plain; null for every other. */
function plainRead(statement: InStatement): { sql: string; values: unknown[] } | null {
  if (typeof statement === "string" || !/^\s*select\b/i.test(statement.sql)) return null;
  const values = statement.args ?? [];
  return Array.isArray(values) && values.every(isPlain) ? { sql: statement.sql, values } : null;
}

/**
 * A client that reads a database file with statements it keeps prepared. The library prepares each anew and asks its
 * columns twice, which takes five times as long as asking it (measured, see the README). What is no plain read, or fails
 * here, goes the library's way.
 */
export function keepingStatements(client: Client, path: string, timeout: number): Client {
  const connection = new Connection(path, { timeout });
  connection.exec("PRAGMA query_only = ON");
  const kept = new Map<string, Kept>();
  const prepare = (sql: string): Kept => {
    const statement = connection.prepare<unknown[]>(sql).raw(true);
    statement.safeIntegers(true);
    if (kept.size >= most) kept.clear();
    const made = { all: (values: unknown[]) => statement.all(values) as unknown[][], columns: statement.columns().map(({ name }) => name) };
    kept.set(sql, made);
    return made;
  };
  const execute = async (statement: InStatement): Promise<ResultSet> => {
    const read = plainRead(statement);
    if (read === null) return client.execute(statement);
    try {
      const { all, columns } = kept.get(read.sql) ?? prepare(read.sql);
      const rows = all(read.values).map((values) => rowOf(values, columns, given));
      return { rows, columns, columnTypes: [], rowsAffected: 0, lastInsertRowid: undefined, toJSON: () => ({ rows }) };
    } catch {
      kept.delete(read.sql);
      return client.execute(statement);
    }
  };
  const close = () => {
    kept.clear();
    connection.close();
    client.close();
  };
  return new Proxy(client, {
    get: (target, name) => (name === "execute" ? execute : name === "close" ? close : Reflect.get(target, name)),
  });
}
