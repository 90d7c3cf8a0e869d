import { within } from "#lib/platform/programme.ts";
import { chosenProgramme } from "./programme.ts";

/** What a command ends with: a line for standard output, or a sentence for standard error; bad input is code 2. */
export type Ended = { code: 0; out: string } | { code: 1 | 2; err: string };

export const wrong = (err: string): Ended => ({ code: 2, err });

/** Where the installation is several programmes, one of them is named. */
async function chosen(command: () => Promise<Ended>): Promise<Ended> {
  const programme = chosenProgramme();
  return programme.ok ? within(programme.id, command) : wrong(programme.sentence);
}

/** Runs a command, for the programme that the command line names, and ends the process with what it gives. */
export async function endWith(command: () => Promise<Ended>): Promise<never> {
  process.env.LOG_LEVEL ??= "error";
  const ended = await chosen(command).catch(
    (error: unknown): Ended => ({ code: 1, err: `Nothing was done: ${error instanceof Error ? error.message : String(error)}` }),
  );
  if (ended.code === 0) process.stdout.write(`${ended.out}\n`);
  else process.stderr.write(`${ended.err}\n`);
  process.exit(ended.code);
}
