import { DateText } from "../date.ts";
import { NonBlank } from "../text.ts";
import * as z from "../zod.ts";

const points = z.int().check(z.minimum(0));
const longest = z.maxLength(2000);

/** A step of a plan: an indicator's rise in unweighted points, who does it, by which day, and how far it is. */
const action = {
  indicator: z.string().check(z.minLength(1)),
  from: points,
  to: points,
  title: NonBlank.check(z.maxLength(300)),
  /** Whoever does it, by id; null while nobody has taken it. */
  owner: z.nullable(z.string().check(z.minLength(1))),
  due: z.nullable(DateText),
  note: z.optional(z.string().check(longest)),
};

/** What is done, or is to be done; what is not planned says why not. An action always raises its indicator. */
export const PlanAction = z
  .discriminatedUnion("state", [
    z.strictObject({ ...action, state: z.literal("planned") }),
    z.strictObject({ ...action, state: z.literal("doing") }),
    z.strictObject({ ...action, state: z.literal("done") }),
    z.strictObject({ ...action, state: z.literal("not-planned"), notPlannedBecause: NonBlank.check(longest) }),
  ])
  .check(z.refine(({ from, to }) => to > from, { path: ["to"], params: { code: "too-low", min: "from + 1" } }));

/** How a person wants to be reminded: a mail for each occasion, one a week with all of them, or none. */
export const ReminderPreference = z.enum(["off", "each", "digest"]);

export type PlanAction = z.infer<typeof PlanAction>;
export type ReminderPreference = z.infer<typeof ReminderPreference>;
