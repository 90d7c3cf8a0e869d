import { type InStatement, LibsqlError, type ResultSet, type Value } from "@libsql/client";
import { DatabaseAway } from "#lib/platform/away.ts";
import { type Plain, partsOf, rowOf } from "../statement.ts";
import type { WireError, WireResult, WireStatement, WireValue } from "./wire.ts";

/** A statement on its way to a server, and whom to tell what came of it. */
export type Waiting = { statement: WireStatement; settle: (result: ResultSet) => void; fail: (error: unknown) => void };

function written(value: Plain): WireValue {
  if (value === null) return { type: "null" };
  if (typeof value === "string") return { type: "text", value };
  if (typeof value === "number" && !Number.isSafeInteger(value)) return { type: "float", value };
  if (value instanceof Uint8Array) return { type: "blob", base64: Buffer.from(value).toString("base64") };
  return { type: "integer", value: String(value) };
}

function read(value: WireValue): Value {
  if (value.type === "null") return null;
  if (value.type === "blob") return new Uint8Array(Buffer.from(value.base64, "base64")).buffer;
  if (value.type !== "integer") return value.value;
  const number = Number(value.value);
  if (!Number.isSafeInteger(number)) throw new RangeError("an integer of the database is too large to be told exactly");
  return number;
}

/** A statement as the protocol takes it. */
export function statementOf(statement: InStatement): WireStatement {
  const { sql, values } = partsOf(statement);
  return { sql, args: values.map(written), want_rows: true };
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
