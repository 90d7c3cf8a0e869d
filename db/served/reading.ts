import { setTimeout as waited } from "node:timers/promises";
import type { InStatement, ResultSet } from "@libsql/client";
import { DatabaseAway, isAway } from "#lib/platform/away.ts";
import { markIn, readMark } from "./mark.ts";
import type { Streams } from "./streams.ts";
import { errorOf, resultOf, statementOf, type Waiting } from "./values.ts";
import type { Reply, WireError, WireRequest, WireResult } from "./wire.ts";

/** Milliseconds that a read may take. */
const patience = 5000;
/** Milliseconds between looks at a replica that is behind; it is as a rule by one or two. */
const pauses = [1, 2, 4, 8, 16, 32, 64];
/** The most statements that travel together. */
const most = 64;

type Came = WireResult | WireError;

/** Asks a server. Rejects with `DatabaseAway` when it does not answer or stays behind. */
export type Reading = (statement: InStatement) => Promise<ResultSet>;

/**
 * What is known of how far a server is: `known` is the number of transactions, `told` takes in what it says, with what was
 * known when it was asked. A replica that is not as far as is known is asked again, for a moment.
 */
type Watch = { isReplica: boolean; known: () => number; told: (before: number, mark: number) => void };

/** What came of each statement that was asked together; throws what was wrong with all of it. */
function cameOf({ results: [first] }: Reply): Came[] {
  if (first?.type === "error") throw errorOf(first.error);
  if (first?.response.type !== "batch") throw new TypeError("the database server gave no result");
  const { step_results, step_errors } = first.response.result;
  return step_results.map((result, at) => result ?? step_errors[at] ?? { message: "the database server gave no result" });
}

async function answersTo(streams: Streams, group: readonly Waiting[], { isReplica, known, told }: Watch): Promise<Came[]> {
  // A replica that follows may answer from an older state than a moment ago: what it knows is looked at on both sides.
  const statements = [readMark, ...group.map(({ statement }) => statement), ...(isReplica ? [readMark] : [])];
  // One batch: the server goes over to it once, which for several statements takes half the time of asking each.
  const batch: WireRequest = { type: "batch", batch: { steps: statements.map((stmt) => ({ stmt })) } };
  for (const pause of pauses) {
    const before = known();
    const reply = await streams.send([batch], patience);
    streams.giveBack(reply.baton);
    const came = cameOf(reply);
    const mark = Math.min(markIn(came[0]), isReplica ? markIn(came.at(-1)) : Number.POSITIVE_INFINITY);
    if (!isReplica || mark >= before) {
      told(before, mark);
      return came.slice(1, group.length + 1);
    }
    await waited(pause);
  }
  throw new DatabaseAway("the replica is behind");
}

function settled({ settle, fail }: Waiting, came: Came | undefined): void {
  try {
    if (came === undefined) throw new TypeError("the database server gave no result");
    if (!("rows" in came)) throw errorOf(came);
    settle(resultOf(came));
  } catch (error) {
    fail(error);
  }
}

/**
 * Reads on a server. What is asked for in one turn of the event loop travels together, which is what a request costs most,
 * and what several ask for there word for word is asked once.
 */
export function reading(streams: Streams, watch: Watch): Reading {
  let waiting: Waiting[] = [];
  const asked = new Map<string, Promise<ResultSet>>();
  const ask = (group: readonly Waiting[]): void => {
    answersTo(streams, group, watch).then(
      (came) => {
        for (const [at, one] of group.entries()) settled(one, came[at]);
      },
      (error: unknown) => {
        // One that the server cannot read, or too much for one answer: the others have nothing to do with it.
        const isOfOne = group.length > 1 && !isAway(error);
        for (const one of group) isOfOne ? ask([one]) : one.fail(error);
      },
    );
  };
  const flush = () => {
    const all = waiting;
    waiting = [];
    asked.clear();
    for (let from = 0; from < all.length; from += most) ask(all.slice(from, from + most));
  };
  return async (given) => {
    const statement = statementOf(given);
    const text = JSON.stringify(statement);
    const known = asked.get(text);
    if (known !== undefined) return known;
    const made = new Promise<ResultSet>((settle, fail) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ statement, settle, fail });
    });
    asked.set(text, made);
    return made;
  };
}
