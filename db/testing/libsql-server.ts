import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import Connection from "libsql";
import type { Reply, WireAnswer, WireError, WireRequest, WireResult, WireStatement, WireValue } from "../served/wire.ts";

type Asked = { baton?: string | null; requests: WireRequest[] };

function given(value: WireValue): unknown {
  if (value.type === "null") return null;
  if (value.type === "blob") return Buffer.from(value.base64, "base64");
  return value.type === "integer" ? BigInt(value.value) : value.value;
}

function told(value: unknown): WireValue {
  if (value === null) return { type: "null" };
  if (typeof value === "bigint") return { type: "integer", value: String(value) };
  if (typeof value === "number") return { type: "float", value };
  if (typeof value === "string") return { type: "text", value };
  return { type: "blob", base64: Buffer.from(value as Uint8Array).toString("base64") };
}

function run(connection: Connection.Database, { sql, args }: WireStatement): WireResult {
  const statement = connection.prepare<unknown[]>(sql).safeIntegers(true);
  const values = args.map(given);
  if (!statement.reader) return { cols: [], rows: [], affected_row_count: statement.run(values).changes, last_insert_rowid: null };
  const cols = statement.columns().map(({ name }) => ({ name }));
  const rows = (statement.raw(true).all(values) as unknown[][]).map((row) => row.map(told));
  return { cols, rows, affected_row_count: 0, last_insert_rowid: null };
}

function attempt(connection: Connection.Database, statement: WireStatement): WireResult | WireError {
  try {
    return run(connection, statement);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    return { message: error instanceof Error ? error.message : "", code };
  }
}

const isResult = (one: WireResult | WireError | null): one is WireResult => one !== null && "rows" in one;

/** What sqld refuses a whole batch for. */
function isUnreadable(connection: Connection.Database, sql: string): boolean {
  try {
    connection.prepare(sql);
    return false;
  } catch (error) {
    return error instanceof Error && /syntax error/.test(error.message);
  }
}

function answer(connection: Connection.Database, request: WireRequest): WireAnswer {
  if (request.type === "close") return { type: "ok", response: { type: "close" } };
  if (request.type === "execute") {
    const result = attempt(connection, request.stmt);
    return isResult(result) ? { type: "ok", response: { type: "execute", result } } : { type: "error", error: result };
  }
  if (request.batch.steps.some(({ stmt }) => isUnreadable(connection, stmt.sql)))
    return { type: "error", error: { message: "SQL string could not be parsed", code: "SQL_PARSE_ERROR" } };
  const came: (WireResult | WireError | null)[] = [];
  for (const { stmt, condition } of request.batch.steps) {
    const goesOn = condition === undefined || isResult(came[condition.step] ?? null);
    came.push(goesOn ? attempt(connection, stmt) : null);
  }
  const step_results = came.map((one) => (isResult(one) ? one : null));
  const step_errors = came.map((one) => (isResult(one) ? null : one));
  return { type: "ok", response: { type: "batch", result: { step_results, step_errors } } };
}

function textsOf(request: WireRequest): string[] {
  if (request.type === "execute") return [request.stmt.sql];
  return request.type === "batch" ? request.batch.steps.map(({ stmt }) => stmt.sql) : [];
}

/** What was not committed is undone at once; closing alone would let it wait. */
function end(connection: Connection.Database): void {
  if (connection.inTransaction) connection.exec("ROLLBACK");
  connection.close();
}

/** A libSQL server in this process on a database file: what the program asks of one, in the same protocol. */
export class LibsqlServer {
  /** The statements of each request that came. */
  asked: string[][] = [];
  #path: string;
  #port = 0;
  #server: Server | undefined;
  #streams = new Map<string, Connection.Database>();
  /** Streams that are still to be told that their transaction was given up. */
  #givenUp = new Set<Connection.Database>();

  constructor(path: string) {
    this.#path = path;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Listens, also anew after it was stopped, at the same address. */
  async start(): Promise<void> {
    this.#server = createServer(async (request, response) => {
      response.setHeader("Content-Type", "application/json");
      const asked = (await json(request)) as Asked;
      this.asked.push(asked.requests.flatMap(textsOf));
      const reply = this.#reply(asked);
      response.statusCode = reply === null ? 400 : 200;
      response.end(JSON.stringify(reply));
    });
    await once(this.#server.listen(this.#port, "127.0.0.1"), "listening");
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Ends at once, as if it were killed: what was not committed is gone. */
  async stop(): Promise<void> {
    const closed = this.#server === undefined ? null : once(this.#server.close(), "close");
    this.#server?.closeAllConnections();
    await closed;
    this.#endStreams();
  }

  /** Gives up every transaction, as sqld does with one that holds up another for five seconds: its stream is told once and goes on. */
  giveUp(): void {
    for (const connection of this.#streams.values())
      if (connection.inTransaction) {
        connection.exec("ROLLBACK");
        this.#givenUp.add(connection);
      }
  }

  /** Serves another file from now on. */
  serve(path: string): void {
    this.#path = path;
    this.#endStreams();
  }

  #endStreams(): void {
    for (const connection of this.#streams.values()) end(connection);
    this.#streams.clear();
  }

  /** Null where the stream is not open any more. */
  #reply({ baton, requests }: Asked): Reply | null {
    const name = baton ?? randomUUID();
    const connection = baton == null ? new Connection(this.#path) : this.#streams.get(baton);
    if (connection === undefined) return null;
    this.#streams.set(name, connection);
    const gaveUp: WireAnswer = { type: "error", error: { message: "Transaction timed out", code: "TRANSACTION_TIMEOUT" } };
    const results = requests.map((request) => (this.#givenUp.delete(connection) ? gaveUp : answer(connection, request)));
    const isClosed = requests.some(({ type }) => type === "close");
    if (isClosed) end(connection);
    if (isClosed) this.#streams.delete(name);
    return { baton: isClosed ? null : name, results };
  }
}
