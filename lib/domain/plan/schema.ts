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

/** What a person fills in of an action; blank is nobody, no day and no note. What is not planned says why not. */
const fields = {
  title: NonBlank.check(z.maxLength(300)),
  owner: z.string().check(z.maxLength(100)),
  due: z.union([z.literal(""), DateText]),
  state: z.enum(["planned", "doing", "done", "not-planned"]),
  notPlannedBecause: z.string().check(longest),
  note: z.string().check(longest),
};
const saysWhyNot = ({ state, notPlannedBecause }: { state: string; notPlannedBecause: string }) =>
  state !== "not-planned" || notPlannedBecause.trim() !== "";
const unsaid = { path: ["notPlannedBecause"], params: { code: "blank" } };

/** An action of the secretariat's own, without an indicator. */
export const NewAction = z.strictObject({ slug: z.string(), ...fields }).check(z.refine(saysWhyNot, unsaid));
/** An action as somebody wants it, and the version that they saw. */
export const ChangedAction = z
  .strictObject({ slug: z.string(), id: z.string(), version: z.int().check(z.minimum(1)), ...fields })
  .check(z.refine(saysWhyNot, unsaid));

/** The steps of a path that somebody wants in the plan, as the preview showed them. */
export const StepsToAdd = z.strictObject({
  slug: z.string(),
  locale: z.enum(["da", "en"]),
  label: z.string(),
  path: z.enum(["leastEffort", "fastest", "robust"]),
  steps: z.array(z.strictObject({ indicator: z.string(), from: points, to: points })).check(z.minLength(1), z.maxLength(200)),
});

/** How a person wants to be reminded: a mail for each occasion, one a week with all of them, or none. */
export const ReminderPreference = z.enum(["off", "each", "digest"]);

/** What somebody chose of it. */
export const ChosenReminders = z.strictObject({ slug: z.string(), choice: ReminderPreference });

/** One action of an organisation's plan. */
export const OneAction = z.strictObject({ slug: z.string(), id: z.string() });
/** The plan of an organisation. */
export const OnePlan = z.strictObject({ slug: z.string() });

export type PlanAction = z.infer<typeof PlanAction>;
export type ActionState = PlanAction["state"];
export type NewAction = z.infer<typeof NewAction>;
export type ChangedAction = z.infer<typeof ChangedAction>;
export type ReminderPreference = z.infer<typeof ReminderPreference>;
