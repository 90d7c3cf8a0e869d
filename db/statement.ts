import type { InStatement, InValue, Row } from "@libsql/client";

/** A row as the library gives it: its values by place, and by name for who asks what there is. */
export function rowOf(values: readonly unknown[], columns: readonly string[], read: (value: unknown) => unknown): Row {
  const row = Object.defineProperty({} as Record<string, unknown>, "length", { value: values.length });
  for (const [at, found] of values.entries()) {
    const [value, name] = [read(found), columns[at] ?? ""];
    Object.defineProperty(row, at, { value });
    if (!Object.hasOwn(row, name)) Object.defineProperty(row, name, { value, enumerable: true });
  }
  return row as Row;
}

/** What SQLite knows of values. */
export type Plain = null | string | number | bigint | Uint8Array;

/** A value as SQLite takes it. */
function taken(value: InValue): Plain {
  if (typeof value === "boolean") return Number(value);
  if (value instanceof Date) return value.getTime();
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) throw new RangeError("no value for a database");
  return value;
}

/** A statement and its values, which stand in order. */
export function partsOf(statement: InStatement): { sql: string; values: Plain[] } {
  const { sql, args = [] } = typeof statement === "string" ? { sql: statement } : statement;
  if (!Array.isArray(args)) throw new TypeError("the values of a statement stand in order");
  return { sql, values: args.map(taken) };
}
