import { DateText } from "../date.ts";
import * as z from "../zod.ts";

const points = z.int().check(z.minimum(0));
const efforts = z.array(z.int().check(z.minimum(0)));

/** The answer to one indicator (contract §2): one kind of answer, or nothing yet. */
export const Entry = z.strictObject({
  points: z.optional(points),
  inputs: z.optional(z.record(z.string(), z.union([z.number(), z.string()]))),
  notApplicable: z.optional(z.strictObject({ reason: z.string() })),
  rated: z.optional(points),
});

export const EffortOverride = z.strictObject({
  days: z.optional(efforts),
  leadDays: z.optional(efforts),
  locked: z.optional(z.boolean()),
});

export const LabelHeld = z.strictObject({ label: z.string(), assessedOn: DateText, validUntil: z.optional(DateText) });

export const Improvement = z.strictObject({ indicator: z.string(), from: points, effect: z.string() });

/** The shape of an answers document (contract §2). What it owes its edition is checked in `check.ts`. */
export const Answers = z.strictObject({
  edition: z.string(),
  revision: z.optional(z.int().check(z.minimum(1))),
  asOf: DateText,
  answers: z.record(z.string(), Entry),
  eligibility: z.optional(z.record(z.string(), z.boolean())),
  labels: z.optional(z.array(LabelHeld)),
  improvements: z.optional(z.array(Improvement)),
  effort: z.optional(z.record(z.string(), EffortOverride)),
});

export type Entry = z.infer<typeof Entry>;
export type EffortOverride = z.infer<typeof EffortOverride>;
export type LabelHeld = z.infer<typeof LabelHeld>;
export type Improvement = z.infer<typeof Improvement>;
export type Answers = z.infer<typeof Answers>;
