import { type Answers, EffortOverride, Entry, Improvement, LabelHeld } from "../assessment/schema.ts";
import * as z from "../zod.ts";

const Identity = z.strictObject({ edition: z.string().check(z.minLength(1)), revision: z.optional(z.int().check(z.minimum(1))) });

function turned<T extends z.core.$ZodType>(value: T) {
  return z.strictObject({ before: z.optional(value), after: z.optional(value) });
}

/** What is decided of a proposed answer: it is taken over, or left out and given afresh. By indicator. */
export const Decisions = z.record(z.string(), z.enum(["take", "leave"]));

/** What a migration did to the answers, both ways: a part that is not there on one side did not exist there. */
export const Migration = z.strictObject({
  identity: z.strictObject({ before: Identity, after: Identity }),
  answers: z.record(z.string(), turned(Entry)),
  eligibility: turned(z.record(z.string(), z.boolean())),
  labels: turned(z.array(LabelHeld)),
  improvements: turned(z.array(Improvement)),
  effort: turned(z.record(z.string(), EffortOverride)),
});

export type Decisions = z.infer<typeof Decisions>;
export type Turned<T> = { before?: T | undefined; after?: T | undefined };
export type Migration = {
  identity: { before: Pick<Answers, "edition" | "revision">; after: Pick<Answers, "edition" | "revision"> };
  answers: Record<string, Turned<Entry>>;
  eligibility: Turned<NonNullable<Answers["eligibility"]>>;
  labels: Turned<LabelHeld[]>;
  improvements: Turned<Improvement[]>;
  effort: Turned<NonNullable<Answers["effort"]>>;
};

/** A whole migration as somebody decides it: where to, of which answers (`stamp`), and what of each that has a choice. */
export const MigrationDecision = z.strictObject({
  assessment: z.string(),
  to: z.strictObject({ edition: z.string(), revision: z.int().check(z.minimum(1)) }),
  stamp: z.int().check(z.minimum(0)),
  choices: z.array(z.strictObject({ indicator: z.string(), choice: z.enum(["take", "leave"]) })),
});
export type MigrationDecision = z.infer<typeof MigrationDecision>;
