import { DateText } from "../date.ts";
import * as z from "../zod.ts";

const whole = z.int().check(z.minimum(0));
const Limit = z.union([z.number(), z.readonly(z.tuple([whole, z.int().check(z.minimum(1))]))]);
const Bound = z.strictObject({ atLeast: z.optional(Limit), atMost: z.optional(Limit), points: whole });
const reached = { points: whole, reached: z.nullable(Bound), next: z.nullable(Bound) };

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
  points: z.nullable(z.strictObject({ low: whole, high: whole })),
  max: whole,
  because: z.array(Because),
});

const GateResult = z.strictObject({
  kind: z.enum(["eligibility", "complete", "minimums", "score", "elapsed", "improvements"]),
  state: z.enum(["passed", "failed", "undetermined"]),
  because: z.array(z.string()),
  opensOn: z.optional(z.nullable(DateText)),
  closesOn: z.optional(z.nullable(DateText)),
});

const Step = z.strictObject({ indicator: z.string(), from: whole, to: whole, days: whole, leadDays: whole });
const path = { steps: z.array(Step), days: whole, leadDays: whole, score: whole };
const Unreachable = z.strictObject({ reason: z.literal("unreachable"), lockedBy: z.array(z.string()) });

const Paths = z.strictObject({
  provisional: z.boolean(),
  answerFirst: z.array(z.string()),
  leastEffort: z.nullable(z.strictObject(path)),
  fastest: z.nullable(z.strictObject(path)),
  robust: z.nullable(z.strictObject({ ...path, margin: whole })),
  reasons: z.strictObject({ leastEffort: z.optional(Unreachable), fastest: z.optional(Unreachable), robust: z.optional(Unreachable) }),
});

const Percent = z.string().check(z.regex(/^\d+\.\d$/));

const LabelResult = z.strictObject({
  verdict: z.enum(["ready", "not-yet", "blocked", "open"]),
  opensOn: z.optional(DateText),
  score: z.strictObject({
    ...{ low: whole, high: whole, possible: whole, bar: z.nullable(whole) },
    ...{ percentLow: z.nullable(Percent), percentHigh: z.nullable(Percent) },
  }),
  gates: z.array(GateResult),
  distance: z.nullable(whole),
  paths: z.nullable(Paths),
});

/** The shape of a result (contract §3), for those who read one: the API's description is made from it. */
export const ResultSchema = z.strictObject({
  edition: z.strictObject({
    ...{ id: z.string(), revision: z.int().check(z.minimum(1)) },
    ...{ digest: z.string(), rulesDigest: z.string(), basis: z.enum(["indicative", "official"]) },
  }),
  engine: z.int().check(z.minimum(1)),
  asOf: DateText,
  indicators: z.record(z.string(), IndicatorResult),
  labels: z.record(z.string(), LabelResult),
});
