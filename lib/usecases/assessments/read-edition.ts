import * as z from "#lib/domain/zod.ts";
import { prepared } from "#lib/usecases/editions/prepared.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findAssessment } from "./find.ts";

/** The revision of an edition that an assessment keeps, as it was published (JSON text), with its digests: who may see the one may see the other. */
export const readAssessmentEdition = verb("assessment.read", z.strictObject({ assessment: z.string() }), async (context, asked) => {
  const { reader } = context.database;
  const round = await findAssessment(reader, context.actor, asked.assessment);
  if (round === null || !context.may(round)) return refuse("not-found");
  const { id: editionId, revision, digest, rulesDigest } = round.edition.identity;
  const { text } = await prepared(reader, { editionId, revision, digest, rulesDigest });
  return done({ text, digest, rulesDigest });
});
