import { DateText } from "../date.ts";
import { z } from "../zod.ts";

/** A text in both languages of the interface. */
export const Text = z.strictObject({ da: z.string(), en: z.string() });

const Confidence = z.enum(["stated", "inferred", "stand-in", "not-set"]);

/** Where a figure comes from: `Publisher (year), title, address`. */
const sourced = { confidence: Confidence.optional(), source: z.string().optional() };

const whole = z.int().min(0);
const Fraction = z.tuple([whole, z.int().min(1)]);

const Option = z.strictObject({ value: z.string(), label: Text });

const Input = z.strictObject({
  key: z.string().min(1),
  kind: z.enum(["count", "decimal", "date", "choice", "text"]),
  label: Text,
  /** What the figure counts, as a word after it. */
  unit: z.strictObject({ text: Text }).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  options: z.array(Option).optional(),
  /** The reference years of the figure. */
  period: z.strictObject({ years: z.int().min(1), text: Text, ...sourced }).optional(),
});

const Level = z.strictObject({ points: whole, text: Text, ...sourced });
const ThresholdStep = z.strictObject({ atLeast: z.number().optional(), atMost: z.number().optional(), points: whole, ...sourced });
const RatioStep = z.strictObject({ atLeast: Fraction.optional(), atMost: Fraction.optional(), points: whole, ...sourced });

const Rating = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rubric"), title: Text.optional(), levels: z.array(Level).min(1), ...sourced }),
  z.strictObject({
    kind: z.literal("thresholds"),
    title: Text.optional(),
    of: z.string(),
    steps: z.array(ThresholdStep).min(1),
    ...sourced,
  }),
  z.strictObject({
    kind: z.literal("ratio"),
    title: Text.optional(),
    of: z.string(),
    per: z.string(),
    steps: z.array(RatioStep).min(1),
    ...sourced,
  }),
]);

const Minimum = z.strictObject({ labels: z.array(z.string()).min(1), points: whole, ...sourced });

const Evidence = z.strictObject({
  kind: z.string().min(1),
  required: z.boolean(),
  maxAgeMonths: z.int().min(1).optional(),
  title: Text.optional(),
});

const Effort = z.strictObject({ days: z.array(whole), leadDays: z.array(whole), ...sourced });

const Indicator = z.strictObject({
  id: z.string().min(1),
  dimension: z.string(),
  title: Text,
  question: Text.optional(),
  /** What the assessor looks for. */
  help: Text.optional(),
  /** Why it matters to the cluster itself. */
  why: z.strictObject({ text: Text }).optional(),
  scope: z.array(z.string()),
  weight: whole,
  maxPoints: z.int().min(1),
  notApplicable: z.boolean().optional(),
  inputs: z.array(Input).optional(),
  rating: Rating,
  minimums: z.array(Minimum).optional(),
  evidence: z.array(Evidence).optional(),
  effort: Effort,
  ...sourced,
});

const Gate = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("eligibility"), ...sourced }),
  z.strictObject({ kind: z.literal("complete"), ...sourced }),
  z.strictObject({ kind: z.literal("minimums"), ...sourced }),
  z.strictObject({ kind: z.literal("score"), share: Fraction, ...sourced }),
  z.strictObject({ kind: z.literal("elapsed"), since: z.string(), minMonths: whole.optional(), maxMonths: whole.optional(), ...sourced }),
  z.strictObject({ kind: z.literal("improvements"), count: whole, ...sourced }),
]);

const Label = z.strictObject({
  id: z.string().min(1),
  title: Text,
  gates: z.array(Gate).min(1),
  validity: z.strictObject({ firstMonths: whole, renewedMonths: whole.optional(), graceMonths: whole.optional(), ...sourced }).optional(),
  fee: z
    .strictObject({
      firstEur: whole,
      renewalEur: whole.optional(),
      remoteEur: whole.optional(),
      source: z.string(),
      confidence: Confidence.optional(),
    })
    .optional(),
  /** Days of the assessment at the secretariat: the first time, and at a renewal. */
  daysOnSite: z.tuple([z.number().min(0), z.number().min(0)]).optional(),
  documentsDueDaysBefore: whole.optional(),
  /** How the assessment goes, in a sentence. */
  visit: z.strictObject({ text: Text, ...sourced }).optional(),
});

const Criterion = z.strictObject({
  id: z.string().min(1),
  labels: z.array(z.string()).min(1),
  title: Text,
  help: Text.optional(),
  ...sourced,
});

/** The shape of an edition file (contract §1). What its parts owe each other is checked in `check.ts`. */
export const EditionSchema = z.strictObject({
  id: z.string().min(1),
  revision: z.int().min(1),
  order: z.int(),
  effectiveFrom: DateText.optional(),
  basis: z.enum(["indicative", "official"]),
  visibility: z.enum(["public", "members"]).optional(),
  title: Text,
  dimensions: z.array(z.strictObject({ id: z.string().min(1), title: Text })).min(1),
  indicators: z.array(Indicator).min(1),
  eligibility: z.array(Criterion).optional(),
  labels: z.array(Label).min(1),
});

export type EditionDocument = z.infer<typeof EditionSchema>;
export type IndicatorDocument = EditionDocument["indicators"][number];
export type LabelDocument = EditionDocument["labels"][number];
export type InputDocument = z.infer<typeof Input>;
export type GateDocument = z.infer<typeof Gate>;
export type GateKind = GateDocument["kind"];
export type LocalText = z.infer<typeof Text>;
