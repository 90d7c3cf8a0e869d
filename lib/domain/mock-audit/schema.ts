import { NonBlank } from "../text.ts";
import * as z from "../zod.ts";

/** A mock audit as somebody starts it: how many indicators, how many minutes for each, who rates; the second may come later. */
export const NewAudit = z.strictObject({
  case: z.string(),
  count: z.int().check(z.minimum(1), z.maximum(31)),
  minutes: z.int().check(z.minimum(1), z.maximum(240)),
  first: z.string().check(z.minLength(1)),
  second: z.string(),
});
export const OneAudit = z.strictObject({ audit: z.string() });
/** The second rater, where there was only one. */
export const SecondRater = z.strictObject({ audit: z.string(), person: z.string().check(z.minLength(1)) });
/** The indicator whose turn it is, as the caller sees it. */
export const AskedItem = z.strictObject({ audit: z.string(), indicator: z.string() });
/** A document that is shown, and where in it one should look. */
export const ShownEvidence = z.strictObject({
  audit: z.string(),
  indicator: z.string(),
  evidence: z.string().check(z.minLength(1)),
  place: NonBlank.check(z.maxLength(500)),
});
/** One rating of the caller's own, in unweighted points. */
export const AuditRating = z.strictObject({
  audit: z.string(),
  indicator: z.string(),
  points: z.int().check(z.minimum(0)),
  note: z.string().check(z.maxLength(2000)),
});
