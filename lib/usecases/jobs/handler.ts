import type { Database, Writer } from "#db/client.ts";
import type * as z from "#lib/domain/zod.ts";

/** What a handler works with. `id` is the same in every attempt at a job. */
export type JobContext = { id: string; clock: () => Date; database: Database };

/** What a job does to the database, written in the transaction that marks it done: both or neither, and once. */
export type Effect = (writer: Writer) => Promise<unknown>;

/** How jobs of a kind are run. A kind that is not ready waits: none is begun and no attempt is used up. */
export type Handler = {
  isReady: () => boolean;
  run: (context: JobContext, raw: unknown) => Promise<Effect | undefined>;
};
export type Handlers = Readonly<Record<string, Handler>>;

/** Thrown by a handler when trying again cannot help; `code` is kept as the reason and names no person. */
export class PermanentFailure extends Error {
  override readonly name = "PermanentFailure";
  readonly code: string;
  constructor(code: string, options?: ErrorOptions) {
    super(`the job cannot succeed: ${code}`, options);
    this.code = code;
  }
}

/**
 * Makes the handler of a kind from its schema and what it runs. `run` is called at least once for a job and may be called
 * again after a crash: what it does outside the database bears that; what it does inside is the effect it resolves with.
 */
export function handler<S extends z.ZodMiniType>(
  schema: S,
  run: (context: JobContext, payload: z.output<S>) => Promise<Effect | undefined>,
  isReady: () => boolean = () => true,
): Handler {
  return {
    isReady,
    run: async (context, raw) => {
      const parsed = schema.safeParse(raw);
      // An older release asked for it in a shape that is no longer known.
      if (!parsed.success) throw new PermanentFailure("payload-not-understood");
      return run(context, parsed.data);
    },
  };
}
