import { database } from "#db/client.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { prepareServer } from "#lib/usecases/prepare.ts";
import { type Ended, endWith } from "./ended.ts";

/** Runs a command as the server itself on its database, brought up to date first, and ends the process with what it gives. */
export function runOnServer(task: string, command: (caller: Caller) => Promise<Ended>): Promise<never> {
  return endWith(async () => {
    await prepareServer();
    return command({ actor: { kind: "system", task }, clock: () => new Date(), database: await database() });
  });
}
