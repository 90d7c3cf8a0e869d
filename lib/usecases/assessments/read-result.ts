import "server-only";
import { createHash } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { snapshot } from "#db/schema/assessment.ts";
import { DateText, danishDate } from "#lib/domain/date.ts";
import { scoreDocument } from "#lib/domain/scoring/document.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { answersDocument } from "./answers.ts";
import { type Assessment, findAssessment } from "./find.ts";

async function storedResult(reader: Reader, { id }: Assessment): Promise<string> {
  const [stored] = await reader
    .select({ result: snapshot.result })
    .from(snapshot)
    .where(eq(snapshot.assessmentId, id))
    .orderBy(desc(snapshot.takenAt))
    .limit(1);
  if (stored === undefined) throw new Error(`the submitted assessment ${id} has no snapshot`);
  return stored.result;
}

async function scored(reader: Reader, { id, edition }: Assessment, asOf: string): Promise<string> {
  const result = scoreDocument(edition, await answersDocument(reader, id, asOf));
  if (!result.ok) throw new Error(`what is saved of assessment ${id} has faults: ${JSON.stringify(result.faults)}`);
  return result.value;
}

/** The bytes of a round's result as of a day, for who has asked whether the caller may see them; of a submitted one the stored ones. */
export function resultTextOf(reader: Reader, round: Assessment, day: string): Promise<string> {
  return round.state === "submitted" ? storedResult(reader, round) : scored(reader, round, day);
}

const Input = z.strictObject({ assessment: z.string(), asOf: z.optional(DateText) });

/**
 * The bytes of the result (contract §3) as of a day, by default today in Denmark, with their SHA-256. Of a submitted
 * assessment it is the result that was stored when it was submitted, whatever the day.
 */
export const readResult = verb("assessment.read", Input, async (context, { assessment, asOf }) => {
  const { reader } = context.database;
  const round = await findAssessment(reader, context.actor, assessment);
  if (round === null || !context.may(round)) return refuse("not-found");
  const text = await resultTextOf(reader, round, asOf ?? danishDate(context.clock()));
  return done({ text, digest: createHash("sha256").update(text).digest("hex") });
});
