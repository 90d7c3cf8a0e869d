import { hasKey, parts } from "#lib/domain/assessment/parts.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findAssessment } from "./find.ts";
import { standingAt } from "./standing.ts";

const Input = z.strictObject({ assessment: z.string(), part: z.enum(parts), key: z.string() });

/** One answer with its version, who wrote it and when; version 0 where nothing has been saved under a key of the edition. */
export const readAnswer = verb("assessment.read", Input, async (context, place) => {
  const { reader } = context.database;
  const round = await findAssessment(reader, context.actor, place.assessment);
  if (round === null || !context.may(round) || !hasKey(round.edition, place.part, place.key)) return refuse("not-found");
  return done(await standingAt(reader, place));
});
