import "server-only";
import type { Client, InStatement, Transaction } from "@libsql/client";
import { observer } from "#lib/platform/observer.ts";
import { keptAs } from "#lib/platform/programme.ts";

/** How long a statement has taken in this process, in milliseconds. `p95` is of its latest calls. */
export type StatementFigures = { text: string; count: number; total: number; slowest: number; p95: number };

type Kept = { text: string; count: number; total: number; slowest: number; latest: number[] };

/** The calls of a statement that its 95th percentile is of. */
const latest = 100;
/** The statements that figures are kept of, and the spellings by which they are found; the code has fewer, but for lists of many lengths. */
const [most, mostSpellings] = [500, 2000];

type Memory = { since: Date; byText: Map<string, Kept>; bySpelling: Map<string, Kept> };
/** The figures of the programme at hand. */
function memory(): Memory {
  const kept = keptAs<Memory>("klyngeklarStatements");
  kept.it ??= { since: new Date(), byText: new Map(), bySpelling: new Map() };
  return kept.it;
}

/** A statement without values: texts and figures that stand in it become placeholders, and lists of any length look alike. */
export function withoutValues(sql: string): string {
  return sql
    .replaceAll(/'(?:[^']|'')*'/g, "?")
    .replaceAll(/(?<![\w."])\d+(?:\.\d+)?\b/g, "?")
    .replaceAll(/\?(?:\s*,\s*\?)+/g, "?, …")
    .replaceAll(/(\([^()]*\))(?:\s*,\s*\1)+/g, "$1, …")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 1000);
}

function keptFor(sql: string): Kept {
  const { byText, bySpelling } = memory();
  const text = withoutValues(sql);
  if (byText.size >= most) byText.clear();
  if (bySpelling.size >= mostSpellings || byText.size === 0) bySpelling.clear();
  const kept = byText.get(text) ?? { text, count: 0, total: 0, slowest: 0, latest: [] };
  byText.set(text, kept);
  bySpelling.set(sql, kept);
  return kept;
}

function record(sql: string, milliseconds: number): void {
  const kept = memory().bySpelling.get(sql) ?? keptFor(sql);
  kept.latest[kept.count % latest] = milliseconds;
  kept.count += 1;
  kept.total += milliseconds;
  if (milliseconds > kept.slowest) kept.slowest = milliseconds;
  observer()?.statement(kept.text, milliseconds);
}

/** The statements that took longest, by the 95th percentile of their latest calls, and since when this process has counted. */
export function slowestStatements(number: number): { since: Date; statements: StatementFigures[] } {
  const { since, byText } = memory();
  const statements = [...byText.values()].map(({ latest: calls, ...kept }) => {
    const sorted = calls.toSorted((one, other) => one - other);
    return { ...kept, p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0 };
  });
  return { since, statements: statements.sort((one, other) => other.p95 - one.p95).slice(0, number) };
}

const sqlOf = (statement: InStatement | [sql: string, args?: unknown]) =>
  typeof statement === "string" ? statement : Array.isArray(statement) ? statement[0] : statement.sql;

type Asked = { execute: (statement: InStatement) => Promise<unknown> };

/** The same, with `execute` measured; what else it can do is left as it is. */
function measured<T extends Asked>(target: T, more: Partial<T> = {}): T {
  const execute = async (statement: InStatement) => {
    const begun = performance.now();
    try {
      return await target.execute(statement);
    } finally {
      record(sqlOf(statement), performance.now() - begun);
    }
  };
  const own: Record<string | symbol, unknown> = { ...more, execute };
  return new Proxy(target, {
    get: (_, name) => {
      if (Object.hasOwn(own, name)) return own[name];
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** A transaction with its statements measured, and its end, which waits for the disk. */
function measuredTransaction(target: Transaction): Transaction {
  const commit = async () => {
    const begun = performance.now();
    await target.commit();
    record("commit", performance.now() - begun);
  };
  return measured(target, { commit });
}

/** A client whose statements are measured, also those of its transactions. */
export function measuring(client: Client): Client {
  const transaction = async (...mode: Parameters<Client["transaction"]>) => measuredTransaction(await client.transaction(...mode));
  return measured(client, { transaction });
}
