import "server-only";
import { setTimeout as waited } from "node:timers/promises";
import { type Client, createClient, type InStatement, type ResultSet } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { isAway } from "#lib/platform/away.ts";
import type { Database } from "../database.ts";
import { fromOutside, queue, sharedCommits } from "../queue.ts";
import { measuring } from "../statement-figures.ts";
import { guarded, pause } from "./breaker.ts";
import { makeMark, newSeen } from "./mark.ts";
import { type Reading, reading } from "./reading.ts";
import { streamsOf } from "./streams.ts";
import { wireTo } from "./wire.ts";
import { transactionOn, writeAlone } from "./writing.ts";

/** Milliseconds that a migration may take. */
const patience = 60_000;

/** Milliseconds by which a replica follows as a rule: asking it earlier only makes it ask twice. */
const lag = 2;

/** The library's client with a few of its ways replaced, and its statements measured. */
const replaced = (client: Client, ways: Partial<Client>) =>
  measuring(new Proxy(client, { get: (target, name) => Reflect.get(name in ways ? ways : target, name) }));

/** Null where a server is away; every other error is one. */
const orNull = (asked: Promise<ResultSet>): Promise<ResultSet | null> =>
  asked.catch((error: unknown) => {
    if (isAway(error)) return null;
    throw error;
  });

/**
 * Opens a database on a libSQL server, the primary, and where there is one a replica of it to read from.
 *
 * Reads go to the replica once it has every write that this process knows of, else to the primary. Each request asks the
 * primary who calls (`latest`) and so learns of what any server has written: what it reads afterwards is never older. While
 * the primary is away reads go on as the replica has it, and writes reject with `DatabaseAway`. A write is acknowledged when
 * the replica has it too, unless that lags.
 */
export function openServed(url: string, replicaUrl: string | undefined): Database {
  const client = createClient({
    url,
    fetch: (input: Request, init?: RequestInit) => fetch(input, { ...init, signal: AbortSignal.timeout(patience) }),
  });
  const seen = newSeen();
  const primary = guarded(wireTo(url), "primary");
  const streams = streamsOf(primary);
  const onPrimary = reading(streams, { least: seen.now, told: seen.learn });
  const replica = replicaUrl === undefined ? null : guarded(wireTo(replicaUrl), "replica");
  const isAwayNow = primary.rests;
  let lagsUntil = 0;
  const behind = () => {
    lagsUntil = performance.now() + pause;
  };
  const onReplica = replica === null ? null : reading(streamsOf(replica), { least: () => (isAwayNow() ? 0 : seen.now()), behind });
  const follows = () => replica?.rests() === false && performance.now() >= lagsUntil;

  const read: Reading = async (statement) => {
    if (onReplica === null) return onPrimary(statement);
    const found = isAwayNow() || follows() ? await orNull(onReplica(statement)) : null;
    if (found !== null) return found;
    const latest = await orNull(onPrimary(statement));
    // Both were asked when the primary had just gone: now the replica may answer as it stands.
    return latest ?? onReplica(statement);
  };
  const turn = queue();
  const inTurn = fromOutside(turn);
  const writing = drizzle(replaced(client, { transaction: async () => transactionOn(primary, streams, seen) }));
  const shared = sharedCommits(writing, turn);
  const replicated = async () => {
    if (onReplica === null || !follows()) return;
    await waited(lag);
    await orNull(onReplica("select 1"));
  };
  const identity = (statement: InStatement) => {
    const sql = typeof statement === "string" ? statement : statement.sql;
    return /^\s*select\b/i.test(sql) ? onPrimary(statement) : inTurn(() => writeAlone(primary, seen, statement));
  };
  return {
    reader: drizzle(replaced(client, { execute: read as Client["execute"] })),
    latest: drizzle(replaced(client, { execute: onPrimary as Client["execute"] })),
    isAway: isAwayNow,
    write: async (work) => {
      const value = await shared(work);
      await replicated();
      return value;
    },
    maintain: (work) =>
      inTurn(async () => {
        await client.execute(makeMark);
        return work(drizzle(client));
      }),
    identity: drizzle(replaced(client, { execute: identity as Client["execute"] })),
    close: () => {
      for (const open of [client, primary, replica]) open?.close();
    },
  };
}
