import "server-only";
import { setTimeout as waited } from "node:timers/promises";
import { type Client, createClient, type InStatement, type ResultSet } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { isAway } from "#lib/platform/away.ts";
import type { Database } from "../database.ts";
import { fromOutside, queue, sharedCommits } from "../queue.ts";
import { measuring } from "../statement-figures.ts";
import { guarded, pause } from "./breaker.ts";
import { makeMark, newSeen, type Seen } from "./mark.ts";
import { type Reading, reading } from "./reading.ts";
import { streamsOf } from "./streams.ts";
import { wireTo } from "./wire.ts";
import { transactionOn, writeAlone } from "./writing.ts";

/** Milliseconds that a migration may take. */
const patience = 60_000;

/** Milliseconds by which a replica follows as a rule: asking it earlier only makes it ask twice. */
const lag = 4;

/** The library's client with a few of its ways replaced, and its statements measured. */
const replaced = (client: Client, ways: Partial<Client>) =>
  measuring(new Proxy(client, { get: (target, name) => Reflect.get(name in ways ? ways : target, name) }));

/** Null where a server is away; every other error is one. */
const orNull = (asked: Promise<ResultSet>): Promise<ResultSet | null> =>
  asked.catch((error: unknown) => {
    if (isAway(error)) return null;
    throw error;
  });

/** A replica: it is read while the primary is away, and a write waits a moment until it has that too. */
function standIn(url: string, seen: Seen) {
  const server = guarded(wireTo(url), "replica");
  const streams = streamsOf(server);
  const confirmed = newSeen();
  const follow = reading(streams, { isReplica: true, known: seen.now, told: confirmed.learn });
  let lagsUntil = 0;
  return {
    /** Reads it as it stands, never behind what it was seen to have. */
    read: reading(streams, { isReplica: true, known: confirmed.now, told: confirmed.learn }),
    /** Resolves when it has every write that this process knows of, or will not have it soon. */
    follow: async () => {
      if (server.rests() || performance.now() < lagsUntil) return;
      await waited(lag);
      if ((await orNull(follow("select 1"))) === null) lagsUntil = performance.now() + pause;
    },
    /** The primary lost some transactions: what the replica has is counted anew. */
    forget: (mark: number) => confirmed.learn(mark + 1, mark),
    close: server.close,
  };
}

/**
 * Opens a database on a libSQL server, the primary, and where there is one a replica of it to stand in.
 *
 * While the primary is away reads go on as the replica has it, and writes reject with `DatabaseAway`. A write is acknowledged
 * when the replica has it too, unless that lags. As long as the primary answers it is read alone: while writes come in, sqld's
 * replica answers now and then from an older state than before, in the middle of what is asked together.
 */
export function openServed(url: string, replicaUrl: string | undefined): Database {
  const client = createClient({
    url,
    fetch: (input: Request, init?: RequestInit) => fetch(input, { ...init, signal: AbortSignal.timeout(patience) }),
  });
  const seen = newSeen();
  const primary = guarded(wireTo(url), "primary");
  const streams = streamsOf(primary);
  const replica = replicaUrl === undefined ? null : standIn(replicaUrl, seen);
  const told = (before: number, mark: number) => {
    seen.learn(before, mark);
    if (mark < before) replica?.forget(mark);
  };
  const onPrimary = reading(streams, { isReplica: false, known: seen.now, told });
  const read: Reading = async (statement) => {
    if (replica === null) return onPrimary(statement);
    return (await orNull(onPrimary(statement))) ?? replica.read(statement);
  };
  const turn = queue();
  const inTurn = fromOutside(turn);
  const writing = drizzle(replaced(client, { transaction: async () => transactionOn(primary, streams, seen) }));
  const shared = sharedCommits(writing, turn);
  const identity = (statement: InStatement) => {
    const sql = typeof statement === "string" ? statement : statement.sql;
    return /^\s*select\b/i.test(sql) ? onPrimary(statement) : inTurn(() => writeAlone(primary, seen, statement));
  };
  return {
    reader: drizzle(replaced(client, { execute: read as Client["execute"] })),
    latest: drizzle(replaced(client, { execute: onPrimary as Client["execute"] })),
    isAway: primary.rests,
    write: async (work) => {
      const value = await shared(work);
      await replica?.follow();
      return value;
    },
    maintain: (work) =>
      inTurn(async () => {
        await client.execute(makeMark);
        const value = await work(drizzle(client));
        // Counted too: a replica without the tables would pass for one that knows them.
        await writeAlone(primary, seen, "select 1");
        return value;
      }),
    identity: drizzle(replaced(client, { execute: identity as Client["execute"] })),
    close: () => {
      for (const open of [client, primary, replica]) open?.close();
    },
  };
}
