import { hasKey, parsePart, parts } from "#lib/domain/assessment/parts.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findAssessment } from "./find.ts";
import { writeAnswer } from "./write-answer.ts";

const Input = z.strictObject({
  ...{ assessment: z.string(), part: z.enum(parts), key: z.string() },
  version: z.int().check(z.minimum(0)),
  value: z.unknown(),
  origin: z.enum(["typed", "quick-check", "proposal", "blind-round", "renewal", "migration", "import"]),
  reason: z.optional(z.string()),
});

/**
 * Saves one answer, or whatever else of an assessment has a version of its own, and gives it back with its new version.
 * Refused as `invalid` with every fault (their paths lead into the value), `submitted` when the round is closed, and
 * `stale` with what stands there when `version` is not the one that is saved: nothing is silently overwritten.
 */
export const saveAnswer = verb("assessment.answer", Input, async (context, { assessment, value, ...change }) => {
  const round = await findAssessment(context.database.reader, context.actor, assessment);
  if (round === null || !context.may({ ...round, state: "open" })) return refuse("not-found");
  if (!hasKey(round.edition, change.part, change.key)) return refuse("not-found");
  const parsed = parsePart(round.edition, change.part, change.key, value);
  if (!parsed.ok) return refuse("invalid", parsed.faults);
  if (!context.may(round)) return refuse("submitted");
  const written = await context.database.write((writer) => writeAnswer(writer, context, round, { ...change, value: parsed.value }));
  return written.ok ? done({ value: parsed.value, version: written.value }) : written;
});
