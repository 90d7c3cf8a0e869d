import { NonBlank } from "../text.ts";
import * as z from "../zod.ts";

const points = z.int().check(z.minimum(0));

/** What one person gives one indicator in a blind round: points, unweighted, and a note on why. */
export const Contribution = z.strictObject({
  person: z.string().check(z.minLength(1)),
  indicator: z.string(),
  points,
  note: z.optional(z.string()),
});

/** What the round agrees on for an indicator; it always says why, for the ratings it replaces are many. */
export const Consensus = z.strictObject({ indicator: z.string(), points, reason: NonBlank });

export type Contribution = z.infer<typeof Contribution>;
export type Consensus = z.infer<typeof Consensus>;
