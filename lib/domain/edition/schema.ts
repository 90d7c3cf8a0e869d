import { DateText } from "../date.ts";
import * as z from "../zod.ts";

/** A text in both languages of the interface. */
export const Text = z.strictObject({ da: z.string(), en: z.string() });

const Confidence = z.enum(["stated", "inferred", "stand-in", "not-set"]);

/** Where a figure comes from: `Publisher (year), title, address`. */
const sourced = { confidence: z.optional(Confidence), source: z.optional(z.string()) };

const whole = z.int().check(z.minimum(0));
const Fraction = z.tuple([whole, z.int().check(z.minimum(1))]);

const Option = z.strictObject({ value: z.string(), label: Text });

const Input = z.strictObject({
  key: z.string().check(z.minLength(1)),
  kind: z.enum(["count", "decimal", "date", "choice", "text"]),
  label: Text,
  /** What the figure counts, as a word after it. */
  unit: z.optional(z.strictObject({ text: Text })),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  options: z.optional(z.array(Option)),
  /** The reference years of the figure. */
  period: z.optional(z.strictObject({ years: z.int().check(z.minimum(1)), text: Text, ...sourced })),
});

const Level = z.strictObject({ points: whole, text: Text, ...sourced });
const ThresholdStep = z.strictObject({ atLeast: z.optional(z.number()), atMost: z.optional(z.number()), points: whole, ...sourced });
const RatioStep = z.strictObject({ atLeast: z.optional(Fraction), atMost: z.optional(Fraction), points: whole, ...sourced });

const Rating = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rubric"), title: z.optional(Text), levels: z.array(Level).check(z.minLength(1)), ...sourced }),
  z.strictObject({
    kind: z.literal("thresholds"),
    title: z.optional(Text),
    of: z.string(),
    steps: z.array(ThresholdStep).check(z.minLength(1)),
    ...sourced,
  }),
  z.strictObject({
    kind: z.literal("ratio"),
    title: z.optional(Text),
    of: z.string(),
    per: z.string(),
    steps: z.array(RatioStep).check(z.minLength(1)),
    ...sourced,
  }),
]);

const Minimum = z.strictObject({ labels: z.array(z.string()).check(z.minLength(1)), points: whole, ...sourced });

const Evidence = z.strictObject({
  kind: z.string().check(z.minLength(1)),
  required: z.boolean(),
  maxAgeMonths: z.optional(z.int().check(z.minimum(1))),
  title: z.optional(Text),
});

const Effort = z.strictObject({ days: z.array(whole), leadDays: z.array(whole), ...sourced });

const Indicator = z.strictObject({
  id: z.string().check(z.minLength(1)),
  dimension: z.string(),
  title: Text,
  question: z.optional(Text),
  /** What the assessor looks for. */
  help: z.optional(Text),
  /** Why it matters to the cluster itself. */
  why: z.optional(z.strictObject({ text: Text })),
  scope: z.array(z.string()),
  weight: whole,
  maxPoints: z.int().check(z.minimum(1)),
  notApplicable: z.optional(z.boolean()),
  inputs: z.optional(z.array(Input)),
  rating: Rating,
  minimums: z.optional(z.array(Minimum)),
  evidence: z.optional(z.array(Evidence)),
  effort: Effort,
  ...sourced,
});

const Gate = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("eligibility"), ...sourced }),
  z.strictObject({ kind: z.literal("complete"), ...sourced }),
  z.strictObject({ kind: z.literal("minimums"), ...sourced }),
  z.strictObject({ kind: z.literal("score"), share: Fraction, ...sourced }),
  z.strictObject({ kind: z.literal("elapsed"), since: z.string(), minMonths: z.optional(whole), maxMonths: z.optional(whole), ...sourced }),
  z.strictObject({ kind: z.literal("improvements"), count: whole, ...sourced }),
]);

const Label = z.strictObject({
  id: z.string().check(z.minLength(1)),
  title: Text,
  gates: z.array(Gate).check(z.minLength(1)),
  validity: z.optional(
    z.strictObject({ firstMonths: whole, renewedMonths: z.optional(whole), graceMonths: z.optional(whole), ...sourced }),
  ),
  fee: z.optional(
    z.strictObject({
      firstEur: whole,
      renewalEur: z.optional(whole),
      remoteEur: z.optional(whole),
      source: z.string(),
      confidence: z.optional(Confidence),
    }),
  ),
  /** Days of the assessment at the secretariat: the first time, and at a renewal. */
  daysOnSite: z.optional(z.tuple([z.number().check(z.minimum(0)), z.number().check(z.minimum(0))])),
  documentsDueDaysBefore: z.optional(whole),
  /** How the assessment goes, in a sentence. */
  visit: z.optional(z.strictObject({ text: Text, ...sourced })),
});

const Criterion = z.strictObject({
  id: z.string().check(z.minLength(1)),
  labels: z.array(z.string()).check(z.minLength(1)),
  title: Text,
  help: z.optional(Text),
  ...sourced,
});

/** The shape of an edition file (contract §1). What its parts owe each other is checked in `check.ts`. */
export const EditionSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  revision: z.int().check(z.minimum(1)),
  order: z.int(),
  effectiveFrom: z.optional(DateText),
  basis: z.enum(["indicative", "official"]),
  visibility: z.optional(z.enum(["public", "members"])),
  title: Text,
  dimensions: z.array(z.strictObject({ id: z.string().check(z.minLength(1)), title: Text })).check(z.minLength(1)),
  indicators: z.array(Indicator).check(z.minLength(1)),
  eligibility: z.optional(z.array(Criterion)),
  labels: z.array(Label).check(z.minLength(1)),
});

export type EditionDocument = z.infer<typeof EditionSchema>;
export type IndicatorDocument = EditionDocument["indicators"][number];
export type LabelDocument = EditionDocument["labels"][number];
export type InputDocument = z.infer<typeof Input>;
export type GateDocument = z.infer<typeof Gate>;
export type GateKind = GateDocument["kind"];
export type LocalText = z.infer<typeof Text>;
