import { database } from "#db/client.ts";
import type { Actor } from "#lib/authz/actor.ts";
import type { Caller } from "./verb.ts";

/** Who calls, with the clock and the database of this process: what the doors hand to every use case. */
export async function callerFor(actor: Actor): Promise<Caller> {
  return { actor, clock: () => new Date(), database: await database() };
}
