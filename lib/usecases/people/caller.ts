import "server-only";
import { type Database, database } from "#db/client.ts";
import { isAway } from "#lib/platform/away.ts";
import { bindsToLoopback, environment } from "#lib/platform/env.ts";
import { programmeId } from "#lib/platform/programme.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { actorOf, type Signs } from "./actor.ts";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/** The addresses whose pages may change something with the cookie: the public one, and on this machine its other names. */
export function ownOrigins(): string[] {
  const settings = environment();
  const isOnly = programmeId() === null;
  const local = isOnly && bindsToLoopback(settings) ? ["localhost", "127.0.0.1"].map((host) => `http://${host}:${settings.PORT}`) : [];
  return [...new Set([settings.PUBLIC_URL, ...local])];
}

function comesFromUs(headers: Headers): boolean {
  const origin = headers.get("Origin");
  return origin === null ? headers.get("Sec-Fetch-Site") !== "cross-site" : ownOrigins().includes(origin);
}

/** While the database's primary is away, whoever only reads is known as the replica knows them; a change is never judged by it. */
async function signsOf(opened: Database, headers: Headers, method: string, now: Date): Promise<Signs> {
  try {
    return await actorOf(opened, headers, now);
  } catch (error) {
    if (!isAway(error) || !reading.has(method)) throw error;
    return actorOf({ ...opened, latest: opened.reader }, headers, now);
  }
}

/**
 * Who calls, with the clock and the database of this process: what the doors hand to every use case. A change that
 * another site's page asks for with a cookie counts as nobody's.
 */
export async function callerOf(headers: Headers, method: string): Promise<Caller> {
  const opened = await database();
  const clock = () => new Date();
  const { actor, by } = await signsOf(opened, headers, method, clock());
  const foreign = by === "session" && !reading.has(method) && !comesFromUs(headers);
  return { actor: foreign ? { kind: "public" } : actor, clock, database: opened };
}
