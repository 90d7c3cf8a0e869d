import { DateText } from "../date.ts";
import { z } from "../zod.ts";

const points = z.int().min(0);
const efforts = z.array(z.int().min(0));

/** The answer to one indicator (contract §2): one kind of answer, or nothing yet. */
export const Entry = z.strictObject({
  points: points.optional(),
  inputs: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
  notApplicable: z.strictObject({ reason: z.string() }).optional(),
  rated: points.optional(),
});

export const EffortOverride = z.strictObject({
  days: efforts.optional(),
  leadDays: efforts.optional(),
  locked: z.boolean().optional(),
});

export const LabelHeld = z.strictObject({ label: z.string(), assessedOn: DateText, validUntil: DateText.optional() });

export const Improvement = z.strictObject({ indicator: z.string(), from: points, effect: z.string() });

/** The shape of an answers document (contract §2). What it owes its edition is checked in `check.ts`. */
export const Answers = z.strictObject({
  edition: z.string(),
  revision: z.int().min(1).optional(),
  asOf: DateText,
  answers: z.record(z.string(), Entry),
  eligibility: z.record(z.string(), z.boolean()).optional(),
  labels: z.array(LabelHeld).optional(),
  improvements: z.array(Improvement).optional(),
  effort: z.record(z.string(), EffortOverride).optional(),
});

export type Entry = z.infer<typeof Entry>;
export type EffortOverride = z.infer<typeof EffortOverride>;
export type LabelHeld = z.infer<typeof LabelHeld>;
export type Improvement = z.infer<typeof Improvement>;
export type Answers = z.infer<typeof Answers>;
