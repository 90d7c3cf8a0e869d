/** What a command ends with: a line for standard output, or a sentence for standard error; bad input is code 2. */
export type Ended = { code: 0; out: string } | { code: 1 | 2; err: string };

export const wrong = (err: string): Ended => ({ code: 2, err });

/** Runs a command and ends the process with what it gives. */
export async function endWith(command: () => Promise<Ended>): Promise<never> {
  process.env.LOG_LEVEL ??= "error";
  const ended = await command().catch(
    (error: unknown): Ended => ({ code: 1, err: `Nothing was done: ${error instanceof Error ? error.message : String(error)}` }),
  );
  if (ended.code === 0) process.stdout.write(`${ended.out}\n`);
  else process.stderr.write(`${ended.err}\n`);
  process.exit(ended.code);
}
