import { DateText } from "../date.ts";
import * as z from "../zod.ts";

const Grade = z.int().check(z.minimum(1), z.maximum(5));
/** A grade as a form sends it: a digit. */
const GradeText = z.pipe(z.enum(["1", "2", "3", "4", "5"]), z.transform(Number));
export const longestText = 2000;
const Text = z.string().check(z.trim(), z.maxLength(longestText));
const Secret = z.string().check(z.minLength(20), z.maxLength(100));

/** What somebody says of an event on its form: how satisfied, how useful (left out: no opinion), and in their own words. */
export const GivenEvaluation = z.strictObject({
  secret: Secret,
  satisfaction: z.union([GradeText, Grade]),
  usefulness: z.union([
    z.pipe(
      z.literal(""),
      z.transform(() => null),
    ),
    GradeText,
    Grade,
    z.null(),
  ]),
  text: Text,
});
export const EvaluationSecret = z.strictObject({ secret: Secret });

/** Opens an event's form until a day; again: a new link, and the old one is worth nothing. */
export const OpenedForm = z.strictObject({ event: z.string(), version: z.int().check(z.minimum(1)), until: DateText });
export const ClosedForm = z.strictObject({ event: z.string(), version: z.int().check(z.minimum(1)) });

/** Whether a free text is let through. */
export const Moderated = z.strictObject({ evaluation: z.string(), state: z.enum(["shown", "hidden"]) });
