import { database } from "#db/client.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { prepareServer } from "#lib/usecases/start.ts";

/** What a command ends with: a line for standard output, or a sentence for standard error; bad input is code 2. */
export type Ended = { code: 0; out: string } | { code: 1 | 2; err: string };

export const wrong = (err: string): Ended => ({ code: 2, err });

/** Runs a command as the server itself on its database, brought up to date first, and ends the process with what it gives. */
export async function runOnServer(task: string, command: (caller: Caller) => Promise<Ended>): Promise<never> {
  process.env.LOG_LEVEL ??= "error";
  let ended: Ended;
  try {
    await prepareServer();
    ended = await command({ actor: { kind: "system", task }, clock: () => new Date(), database: await database() });
  } catch (error) {
    ended = { code: 1, err: `Nothing was done: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (ended.code === 0) process.stdout.write(`${ended.out}\n`);
  else process.stderr.write(`${ended.err}\n`);
  process.exit(ended.code);
}
