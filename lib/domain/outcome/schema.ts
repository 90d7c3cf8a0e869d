import { compareDates, DateText } from "../date.ts";
import type { Edition } from "../edition/edition.ts";
import { type Fault, fault } from "../fault.ts";
import { NonBlank } from "../text.ts";
import * as z from "../zod.ts";

/** A whole number as a form holds it, or nothing. */
const WholeText = z.string().check(z.refine((text) => /^\d{0,6}$/.test(text.trim()), { params: { code: "not-whole" } }));

/** What the assessors decided, as a secretariat fills it in; blank is not known. */
const fields = {
  label: z.string().check(z.minLength(1)),
  awarded: z.boolean(),
  assessedOn: DateText,
  validUntil: z.union([z.literal(""), DateText]),
  certificate: z.string().check(z.maxLength(200)),
  /** Weighted points and what was possible. */
  points: WholeText,
  possible: WholeText,
  /** The assessors' points by indicator, unweighted. */
  ratings: z.record(z.string(), WholeText),
  /** Their remarks, each at an indicator or, with a blank one, in general. */
  remarks: z.array(z.strictObject({ indicator: z.string(), text: NonBlank.check(z.maxLength(2000)) })).check(z.maxLength(60)),
};

/** What a form holds of an outcome; a blank is what is not known. */
export const OutcomeFields = z.strictObject(fields);
export type OutcomeFields = z.output<typeof OutcomeFields>;
export const NewOutcome = z.strictObject({ slug: z.string(), assessment: z.string().check(z.minLength(1)), ...fields });
/** An outcome corrected before CED confirms it; remarks are those that come on top. */
export const ChangedOutcome = z.strictObject({ slug: z.string(), id: z.string(), version: z.int().check(z.minimum(1)), ...fields });
export const OneOutcome = z.strictObject({ id: z.string() });
export const ReturnedOutcome = z.strictObject({ id: z.string(), reason: NonBlank.check(z.maxLength(2000)) });

const numberOf = (text: string) => (text.trim() === "" ? null : Number(text));

/** What was filled in, in figures: unweighted points by indicator, only where they are known. */
export function figuresOf({ points, possible, ratings }: OutcomeFields) {
  const known = Object.entries(ratings).flatMap(([indicator, text]) => {
    const value = numberOf(text);
    return value === null ? [] : [{ indicator, points: value }];
  });
  return { points: numberOf(points), possible: numberOf(possible), ratings: known };
}

/** What is wrong with an outcome against its edition and the day it is recorded, each fault at its field. */
export function outcomeFaults(edition: Pick<Edition, "indicators" | "labels">, fields: OutcomeFields, today: string): Fault[] {
  const { points, possible, ratings } = figuresOf(fields);
  const known = new Map(edition.indicators.map(({ id, maxPoints }) => [id, maxPoints]));
  const faults: Fault[] = [];
  if (!edition.labels.some(({ id }) => id === fields.label)) faults.push(fault(["label"], "unknown-label", { value: fields.label }));
  if (compareDates(fields.assessedOn, today) > 0) faults.push(fault(["assessedOn"], "in-future"));
  if (fields.awarded && fields.validUntil === "") faults.push(fault(["validUntil"], "required"));
  if (fields.validUntil !== "" && compareDates(fields.validUntil, fields.assessedOn) <= 0)
    faults.push(fault(["validUntil"], "not-after", { day: fields.assessedOn }));
  if ((points === null) !== (possible === null)) faults.push(fault([points === null ? "points" : "possible"], "required"));
  if (points !== null && possible !== null && points > possible) faults.push(fault(["points"], "out-of-range", { min: 0, max: possible }));
  for (const { indicator, points: given } of ratings) {
    const max = known.get(indicator);
    if (max === undefined) faults.push(fault(["ratings", indicator], "unknown-indicator", { value: indicator }));
    else if (given > max) faults.push(fault(["ratings", indicator], "out-of-range", { min: 0, max }));
  }
  for (const [at, { indicator }] of fields.remarks.entries())
    if (indicator !== "" && !known.has(indicator))
      faults.push(fault(["remarks", at, "indicator"], "unknown-indicator", { value: indicator }));
  return faults;
}
