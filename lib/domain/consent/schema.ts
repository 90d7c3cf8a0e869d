import * as z from "#lib/domain/zod.ts";

/** What a secretariat may let CED use: one assessment for sparring, aggregates for statistics, published facts of its label. */
const purposes = ["sparring", "statistics", "public-facts"] as const;
export type Purpose = (typeof purposes)[number];

/** A consent to give or to withdraw: sparring concerns one assessment, the others the whole organisation. */
export const ConsentChange = z.discriminatedUnion("purpose", [
  z.strictObject({ slug: z.string(), purpose: z.literal("sparring"), assessment: z.string() }),
  z.strictObject({ slug: z.string(), purpose: z.enum(["statistics", "public-facts"]) }),
]);
export type ConsentChange = z.output<typeof ConsentChange>;
