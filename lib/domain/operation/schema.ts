import * as z from "../zod.ts";

/** A job of the queue, by its id. */
export const OneJob = z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(100)) });
