import type { InStatement, ResultSet, Transaction } from "@libsql/client";
import { DatabaseAway, isAway } from "#lib/platform/away.ts";
import type { Guarded } from "./breaker.ts";
import { begin, commit, countWrite, rollback, type Seen } from "./mark.ts";
import type { Streams } from "./streams.ts";
import { errorOf, resultOf, statementOf, type Waiting } from "./values.ts";
import type { Reply, WireRequest, WireStatement } from "./wire.ts";

/** Milliseconds that a statement may take: the server itself waits 5 seconds for another's transaction. */
const patience = 6000;

/** Statements of which each is done only when the one before it was. */
function chained(statements: readonly WireStatement[]): WireRequest {
  const steps = statements.map((stmt, at) => ({ stmt, ...(at === 0 ? {} : { condition: { type: "ok" as const, step: at - 1 } }) }));
  return { type: "batch", batch: { steps } };
}

/** What came of each of some chained statements: of those after the first that went wrong, what went wrong with that. */
function outcomesIn({ results: [first] }: Reply): (ResultSet | Error)[] {
  if (first?.type === "error") throw errorOf(first.error);
  if (first?.response.type !== "batch") throw new TypeError("the database server gave no result");
  const { step_errors, step_results } = first.response.result;
  const wrong = step_errors.find((error) => error !== null);
  const failure = wrong == null ? new TypeError("the database server gave no result") : errorOf(wrong);
  return step_results.map((result) => (result === null ? failure : resultOf(result)));
}

/** What came of chained statements; throws what went wrong with the first that did. */
function resultsIn(outcomes: readonly (ResultSet | Error)[]): ResultSet[] {
  return outcomes.map((outcome) => {
    if (outcome instanceof Error) throw outcome;
    return outcome;
  });
}

const nothing: ResultSet = { rows: [], columns: [], columnTypes: [], rowsAffected: 0, lastInsertRowid: undefined, toJSON: () => ({}) };

const givenUp = () => new DatabaseAway("the transaction was given up");

const markOf = (result: ResultSet | undefined) => Number(result?.rows[0]?.[0] ?? 0);

function isUnknown(cause: unknown): never {
  throw isAway(cause) ? new DatabaseAway("it is not known whether it was committed", { cause, mayBeKept: true }) : cause;
}

/** What goes with the next statement, which tells what was wrong with it. */
const before = (statement: WireStatement): Waiting => ({ statement, settle: () => undefined, fail: () => undefined });

/**
 * A transaction on the primary: begun with its first statement, counted with its commit. What is asked for in one turn of the
 * event loop travels together, in that order, each done only when the one before it was. One whose server was lost commits no more.
 */
export function transactionOn(server: Guarded, streams: Streams, seen: Seen): Transaction {
  let baton: string | null = null;
  let state: "new" | "open" | "ended" = "new";
  const send = async (statements: readonly WireStatement[]): Promise<(ResultSet | Error)[]> => {
    const isFirst = state === "new";
    // Until it is known what came of it, nothing may be built on it.
    state = "ended";
    const requests = [chained(statements)];
    const reply = await (isFirst ? streams.send(requests, patience) : server.send(requests, baton, patience));
    baton = reply.baton;
    if (isFirst && hasNotBegun(reply)) streams.giveBack(baton);
    else state = "open";
    try {
      const outcomes = outcomesIn(reply);
      const lost = outcomes.find(isAway);
      if (lost !== undefined) throw lost;
      return outcomes;
    } catch (error) {
      // What is sent to a stream whose transaction was given up would stand alone.
      if (isAway(error)) state = "ended";
      throw error;
    }
  };
  const end = async (statements: readonly WireStatement[]): Promise<ResultSet[]> => {
    const results = resultsIn(await send(statements));
    state = "ended";
    streams.giveBack(baton);
    return results;
  };
  let waiting = [before(begin)];
  let isAsked = false;
  const flush = async () => {
    const group = waiting;
    [waiting, isAsked] = [[], false];
    try {
      if (state === "ended") throw givenUp();
      const outcomes = await send(group.map(({ statement }) => statement));
      for (const [at, { settle, fail }] of group.entries()) {
        const outcome = outcomes[at];
        if (outcome === undefined || outcome instanceof Error) fail(outcome);
        else settle(outcome);
      }
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
  };
  const execute = async (given: InStatement) => {
    if (state === "ended") throw givenUp();
    const statement = statementOf(given);
    if (/^savepoint\b/i.test(statement.sql)) {
      waiting.push(before(statement));
      return nothing;
    }
    return new Promise<ResultSet>((settle, fail) => {
      if (!isAsked) process.nextTick(flush);
      isAsked = true;
      waiting.push({ statement, settle, fail });
    });
  };
  const undo = async () => {
    // What went wrong is told already, and the server undoes on its own what nobody ends.
    if (state === "open") await end([rollback]).catch(() => undefined);
    state = "ended";
  };
  return {
    execute,
    commit: async () => {
      if (state === "ended" || isAsked) throw givenUp();
      const known = seen.now();
      if (state === "open") seen.learn(known, markOf((await end([countWrite, commit]).catch(isUnknown))[0]));
      state = "ended";
    },
    rollback: undo,
    close: () => void undo(),
    get closed() {
      return state === "ended";
    },
    batch: async (statements) => {
      const results: ResultSet[] = [];
      for (const statement of statements) results.push(await execute(statement));
      return results;
    },
    executeMultiple: () => Promise.reject(new TypeError("statements are given one at a time")),
  };
}

/** Whether the very first of chained statements failed: there is no transaction then. */
function hasNotBegun({ results: [first] }: Reply): boolean {
  return first?.type === "error" || (first?.response.type === "batch" && first.response.result.step_errors[0] != null);
}

/** One statement as a transaction of its own, in one request. */
export async function writeAlone(server: Guarded, seen: Seen, statement: InStatement): Promise<ResultSet> {
  const before = seen.now();
  const statements = [begin, statementOf(statement), countWrite, commit];
  // On a stream of its own: where it goes wrong in the middle, closing undoes it.
  const [, result, mark] = resultsIn(outcomesIn(await server.send([chained(statements), { type: "close" }], null, patience)));
  seen.learn(before, markOf(mark));
  if (result === undefined) throw new TypeError("the database server gave no result");
  return result;
}
