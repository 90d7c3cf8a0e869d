import { setTimeout as waited } from "node:timers/promises";
import type { InStatement, ResultSet } from "@libsql/client";
import { DatabaseAway } from "#lib/platform/away.ts";
import { markIn, readMark } from "./mark.ts";
import type { Streams } from "./streams.ts";
import { errorOf, resultOf, statementOf } from "./values.ts";
import type { WireAnswer, WireRequest } from "./wire.ts";

/** Milliseconds that a read may take. */
const patience = 5000;
/** Milliseconds between looks at a replica that is behind; it is as a rule by one or two. */
const pauses = [1, 2, 4, 8, 16, 32, 64];
/** The most statements that travel together. */
const most = 64;

type Waiting = { request: WireRequest; settle: (result: ResultSet) => void; fail: (error: unknown) => void };

/** Asks a server. Rejects with `DatabaseAway` when it does not answer or stays behind. */
export type Reading = (statement: InStatement) => Promise<ResultSet>;

/**
 * What is known of how far a server is: `known` is the number of transactions, `told` takes in what it says, with what was
 * known when it was asked. A replica that is not as far as is known is asked again, for a moment.
 */
type Watch = { isReplica: boolean; known: () => number; told: (before: number, mark: number) => void };

function resultIn(answer: WireAnswer | undefined): ResultSet {
  if (answer?.type === "error") throw errorOf(answer.error);
  if (answer?.response.type !== "execute") throw new TypeError("the database server gave no result");
  return resultOf(answer.response.result);
}

function settle({ settle, fail }: Waiting, answer: WireAnswer | undefined): void {
  try {
    settle(resultIn(answer));
  } catch (error) {
    fail(error);
  }
}

async function answersTo(streams: Streams, group: readonly Waiting[], { isReplica, known, told }: Watch): Promise<WireAnswer[]> {
  const look: WireRequest = { type: "execute", stmt: readMark };
  // A replica that follows may answer from an older state than a moment ago: what it knows is looked at on both sides.
  const requests = [look, ...group.map(({ request }) => request), ...(isReplica ? [look] : [])];
  for (const pause of pauses) {
    const before = known();
    const { results, baton } = await streams.send(requests, patience);
    streams.giveBack(baton);
    const mark = Math.min(markIn(results[0]), isReplica ? markIn(results.at(-1)) : Number.POSITIVE_INFINITY);
    if (!isReplica || mark >= before) {
      told(before, mark);
      return results.slice(1, group.length + 1);
    }
    await waited(pause);
  }
  throw new DatabaseAway("the replica is behind");
}

/** Reads on a server. What is asked for in one turn of the event loop travels together, which is what a request costs most. */
export function reading(streams: Streams, watch: Watch): Reading {
  let waiting: Waiting[] = [];
  const flush = () => {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += most) {
      const group = all.slice(from, from + most);
      answersTo(streams, group, watch).then(
        (answers) => {
          for (const [at, one] of group.entries()) settle(one, answers[at]);
        },
        (error: unknown) => {
          for (const { fail } of group) fail(error);
        },
      );
    }
  };
  return (statement) =>
    new Promise((resolve, reject) => {
      const request: WireRequest = { type: "execute", stmt: statementOf(statement) };
      if (waiting.length === 0) process.nextTick(flush);
      waiting.push({ request, settle: resolve, fail: reject });
    });
}
