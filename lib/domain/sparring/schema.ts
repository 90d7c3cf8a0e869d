import { NonBlank } from "../text.ts";
import * as z from "../zod.ts";

/** Why a benchmarker's points differ from the self-rating's. */
export const reasons = ["misread-question", "evidence-missing", "evidence-too-old", "stricter-reading", "other"] as const;
export type Reason = (typeof reasons)[number];

/** The two sides of a case. */
export type Side = "secretariat" | "ced";

/** A case by its id, which is its assessment's. */
export const OneCase = z.strictObject({ case: z.string() });

const whole = z.int().check(z.minimum(0));
/** An indicator of a case, and the version that was seen there: 0 where nothing stands. */
const place = { case: z.string(), indicator: z.string(), version: whole };

/** A benchmarker's rating of an indicator in unweighted points; null takes it back. */
export const Rating = z.strictObject({
  ...place,
  points: z.nullable(whole),
  reason: z.optional(z.enum(reasons)),
  comment: z.optional(z.string().check(z.maxLength(4000))),
});
export type Rating = z.infer<typeof Rating>;

/** A rating as it stands, for who meets one that somebody else has saved meanwhile. */
export const StandingRating = z.strictObject({ points: z.nullable(whole), reason: z.nullable(z.enum(reasons)), comment: z.string() });
export type StandingRating = z.infer<typeof StandingRating>;

/** What one side proposes that both agree on, in unweighted points; it always says why. */
export const Agreement = z.strictObject({ ...place, points: whole, reason: NonBlank.check(z.maxLength(2000)) });
export type Agreement = z.infer<typeof Agreement>;

/** The other side's yes to the proposal of that version. */
export const Confirmation = z.strictObject(place);
export type Confirmation = z.infer<typeof Confirmation>;
