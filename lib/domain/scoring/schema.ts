import { DateText } from "../date.ts";
import { z } from "../zod.ts";

const whole = z.int().min(0);
const Limit = z.union([z.number(), z.tuple([whole, z.int().min(1)]).readonly()]);
const Bound = z.strictObject({ atLeast: Limit.optional(), atMost: Limit.optional(), points: whole });
const reached = { points: whole, reached: Bound.nullable(), next: Bound.nullable() };

const Because = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("rubric"), points: whole }),
  z.strictObject({ rule: z.literal("thresholds"), of: z.string(), value: z.number(), ...reached }),
  z.strictObject({ rule: z.literal("ratio"), of: z.string(), per: z.string(), value: z.tuple([z.number(), z.number()]), ...reached }),
  z.strictObject({ rule: z.literal("rated"), points: whole }),
  z.strictObject({ rule: z.literal("not-applicable"), reason: z.string() }),
  z.strictObject({ rule: z.literal("unanswered"), missing: z.array(z.string()) }),
  z.strictObject({ rule: z.literal("per-zero"), per: z.string() }),
]);

const IndicatorResult = z.strictObject({
  state: z.enum(["met", "partly", "unmet", "not-applicable", "unanswered"]),
  points: z.strictObject({ low: whole, high: whole }).nullable(),
  max: whole,
  because: z.array(Because),
});

const GateResult = z.strictObject({
  kind: z.enum(["eligibility", "complete", "minimums", "score", "elapsed", "improvements"]),
  state: z.enum(["passed", "failed", "undetermined"]),
  because: z.array(z.string()),
  opensOn: DateText.nullable().optional(),
  closesOn: DateText.nullable().optional(),
});

const Step = z.strictObject({ indicator: z.string(), from: whole, to: whole, days: whole, leadDays: whole });
const path = { steps: z.array(Step), days: whole, leadDays: whole, score: whole };
const Unreachable = z.strictObject({ reason: z.literal("unreachable"), lockedBy: z.array(z.string()) });

const Paths = z.strictObject({
  provisional: z.boolean(),
  answerFirst: z.array(z.string()),
  leastEffort: z.strictObject(path).nullable(),
  fastest: z.strictObject(path).nullable(),
  robust: z.strictObject({ ...path, margin: whole }).nullable(),
  reasons: z.strictObject({ leastEffort: Unreachable.optional(), fastest: Unreachable.optional(), robust: Unreachable.optional() }),
});

const Percent = z.string().regex(/^\d+\.\d$/);

const LabelResult = z.strictObject({
  verdict: z.enum(["ready", "not-yet", "blocked", "open"]),
  opensOn: DateText.optional(),
  score: z.strictObject({
    ...{ low: whole, high: whole, possible: whole, bar: whole.nullable() },
    ...{ percentLow: Percent.nullable(), percentHigh: Percent.nullable() },
  }),
  gates: z.array(GateResult),
  distance: whole.nullable(),
  paths: Paths.nullable(),
});

/** The shape of a result (contract §3), for those who read one: the API's description is made from it. */
export const ResultSchema = z.strictObject({
  edition: z.strictObject({
    ...{ id: z.string(), revision: z.int().min(1) },
    ...{ digest: z.string(), rulesDigest: z.string(), basis: z.enum(["indicative", "official"]) },
  }),
  engine: z.int().min(1),
  asOf: DateText,
  indicators: z.record(z.string(), IndicatorResult),
  labels: z.record(z.string(), LabelResult),
});
