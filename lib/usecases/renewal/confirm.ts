import "server-only";
import { and, eq } from "drizzle-orm";
import { answer } from "#db/schema/assessment.ts";
import * as z from "#lib/domain/zod.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import { writeAnswer } from "#lib/usecases/assessments/write-answer.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

const Input = z.strictObject({ assessment: z.string(), indicator: z.string(), version: z.int().check(z.minimum(1)) });

/**
 * Says of an answer carried over from the last round that it still holds: what was to be confirmed is confirmed, a figure
 * that was asked again is given again, unchanged, and counts from now on. Gives the answer's new version. Refused as
 * `stale` (with what stands there) when it is not the version that was seen, as `submitted` when the round is closed.
 */
export const confirmCarried = verb("assessment.answer", Input, async (context, { assessment, indicator, version }) => {
  const { database, actor } = context;
  const round = await findAssessment(database.reader, actor, assessment);
  if (round === null || !context.may({ ...round, state: "open" })) return refuse("not-found");
  return database.write(async (writer) => {
    const place = [eq(answer.assessmentId, round.id), eq(answer.part, "answers"), eq(answer.key, indicator)];
    const [row] = await writer
      .select({ value: answer.value, version: answer.version, carried: answer.carried })
      .from(answer)
      .where(and(...place));
    if (row === undefined || (row.carried === null && row.version === version)) return refuse("not-found");
    const change = { part: "answers", key: indicator, version, value: row.value, origin: "renewal" } as const;
    const written = await writeAnswer(writer, context, round, change);
    return written.ok ? done({ version: written.value }) : written;
  });
});
