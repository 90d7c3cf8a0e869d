import "server-only";
import { asc } from "drizzle-orm";
import { publishedScore } from "#db/schema/register.ts";
import * as z from "#lib/domain/zod.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";

/** Scores of gold certifications that were published, from any country, the oldest first, each with its source. */
export const readScores = verb("register.read", z.strictObject({}), async ({ database: { reader } }) => {
  const rows = await reader.select().from(publishedScore).orderBy(asc(publishedScore.year), asc(publishedScore.organisation));
  return done(rows.map(({ id: _, ...score }) => score));
});
