import { type InStatement, type InValue, LibsqlError, type ResultSet, type Value } from "@libsql/client";
import { DatabaseAway } from "#lib/platform/away.ts";
import { rowOf } from "../row.ts";
import type { WireError, WireResult, WireStatement, WireValue } from "./wire.ts";

function written(value: InValue): WireValue {
  if (value === null) return { type: "null" };
  if (typeof value === "string") return { type: "text", value };
  if (typeof value === "number") return Number.isSafeInteger(value) ? { type: "integer", value: String(value) } : { type: "float", value };
  if (typeof value === "bigint") return { type: "integer", value: String(value) };
  if (typeof value === "boolean") return { type: "integer", value: value ? "1" : "0" };
  if (value instanceof Date) return { type: "integer", value: String(value.getTime()) };
  return { type: "blob", base64: Buffer.from(value instanceof ArrayBuffer ? new Uint8Array(value) : value).toString("base64") };
}

function read(value: WireValue): Value {
  if (value.type === "null") return null;
  if (value.type === "blob") return new Uint8Array(Buffer.from(value.base64, "base64")).buffer;
  if (value.type !== "integer") return value.value;
  const number = Number(value.value);
  if (!Number.isSafeInteger(number)) throw new RangeError("an integer of the database is too large to be told exactly");
  return number;
}

/** A statement as the protocol takes it; its values stand by place. */
export function statementOf(statement: InStatement): WireStatement {
  const { sql, args = [] } = typeof statement === "string" ? { sql: statement } : statement;
  if (!Array.isArray(args)) throw new TypeError("values are given by place");
  return { sql, args: args.map(written), want_rows: true };
}

/** What came of a statement, as the library gives it. */
export function resultOf({ cols, rows: found, affected_row_count, last_insert_rowid }: WireResult): ResultSet {
  const columns = cols.map(({ name }) => name ?? "");
  const rows = found.map((values) => rowOf(values, columns, (value) => read(value as WireValue)));
  const lastInsertRowid = last_insert_rowid === null ? undefined : BigInt(last_insert_rowid);
  return { rows, columns, columnTypes: [], rowsAffected: affected_row_count, lastInsertRowid, toJSON: () => ({ rows }) };
}

/** The server gave up a transaction, or did not begin one in time: an outage to whoever asked. */
const givenUp = /^(SQLITE_BUSY|TRANSACTION_(TIMEOUT|BUSY)|STREAM_EXPIRED)|TXN_TIMEOUT/;

export function errorOf({ message, code }: WireError): Error {
  if (code != null && givenUp.test(code)) return new DatabaseAway(`the database server gave up: ${code}`);
  return new LibsqlError(message, code ?? "UNKNOWN");
}
