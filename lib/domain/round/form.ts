import { NonBlank } from "../text.ts";
import * as z from "../zod.ts";

const points = z.int().check(z.minimum(0));
const several = z.array(z.string()).check(z.minLength(1));

/** What a lead fills in to begin a blind round. One rater alone would not be blind: everybody could tell whose rating it is. */
export const NewRound = z.strictObject({
  assessment: z.string(),
  indicators: several,
  raters: z.array(z.string()).check(
    z.minLength(1),
    z.refine((ids) => new Set(ids).size >= 2, { params: { code: "too-few", least: 2 } }),
  ),
});
export type NewRound = z.infer<typeof NewRound>;

/** One rating of the caller's own. */
export const OwnRating = z.strictObject({
  round: z.string(),
  indicator: z.string(),
  points,
  note: z.optional(z.string().check(z.maxLength(2000))),
});
export type OwnRating = z.infer<typeof OwnRating>;

/** What a closed round agrees on, made from the `version` of the answer that was seen. */
export const Agreement = z.strictObject({
  round: z.string(),
  indicator: z.string(),
  points,
  reason: NonBlank.check(z.maxLength(2000)),
  version: points,
});
export type Agreement = z.infer<typeof Agreement>;
