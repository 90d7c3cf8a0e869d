import type { InStatement, InValue, Row } from "@libsql/client";

/** The values of a row by place. Getters of the class, for to define them on each row takes eight times as long. */
class ByPlace {
  static #places = 0;
  readonly #values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.#values = values;
    for (; ByPlace.#places < values.length; ByPlace.#places += 1) ByPlace.#define(ByPlace.#places);
  }

  get length(): number {
    return this.#values.length;
  }

  static #define(place: number): void {
    Object.defineProperty(ByPlace.prototype, place, {
      get(this: ByPlace) {
        return this.#values[place];
      },
    });
  }
}

/**
 * A row as the library gives it: its values by place, and by name for who asks what there is. Of columns that are called
 * the same the first counts; one that is called by a number, or `length`, is there by place alone.
 */
export function rowOf(values: readonly unknown[], columns: readonly string[], read: (value: unknown) => unknown): Row {
  const known = values.map(read);
  const row = new ByPlace(known) as unknown as Record<string, unknown>;
  for (const [at, value] of known.entries()) {
    const name = columns[at] ?? "";
    if (!(name in row)) row[name] = value;
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
