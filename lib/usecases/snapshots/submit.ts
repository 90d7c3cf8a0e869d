import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { assessment, snapshot } from "#db/schema/assessment.ts";
import { parseAnswers } from "#lib/domain/assessment/check.ts";
import { danishDate } from "#lib/domain/date.ts";
import { resultJson } from "#lib/domain/scoring/result.ts";
import { takeSnapshot } from "#lib/domain/snapshot/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { answersDocument } from "#lib/usecases/assessments/answers.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { tellSubmitted } from "#lib/usecases/webhooks/announce.ts";
import { stampOf } from "./stamp.ts";

const Input = z.strictObject({ assessment: z.string(), stamp: z.int().check(z.minimum(0)) });

/**
 * Submits an assessment: its answers and their result, as of today in Denmark, are frozen as a snapshot and the round is
 * closed, in one transaction. `stamp` says what the lead saw; when somebody has answered since it is refused as
 * `answers-changed`, and as `submitted` when the round is closed already. Gives the snapshot's id.
 */
export const submitAssessment = verb("assessment.submit", Input, async (context, { assessment: id, stamp }) => {
  const { database, actor } = context;
  const round = await findAssessment(database.reader, actor, id);
  if (round === null || !context.may({ ...round, state: "open" })) return refuse("not-found");
  if (!context.may(round)) return refuse("submitted");
  const at = context.clock();
  // Read and scored outside: the stamp tells inside whether it still is what stands there.
  const document = parseAnswers(round.edition, await answersDocument(database.reader, id, danishDate(at)));
  if (!document.ok) throw new Error(`what is saved of assessment ${id} has faults: ${JSON.stringify(document.faults)}`);
  const { edition: editionId, revision, digest, engine, answers, result } = takeSnapshot(round.edition, document.value);
  return database.write(async (writer) => {
    if ((await stampOf(writer, id)) !== stamp) return refuse("answers-changed");
    const open = [eq(assessment.id, id), eq(assessment.organisationId, round.organisation), eq(assessment.state, "open")];
    const { rowsAffected } = await writer
      .update(assessment)
      .set({ state: "submitted", submittedAt: at })
      .where(and(...open, eq(assessment.editionId, editionId), eq(assessment.revision, revision)));
    if (rowsAffected !== 1) {
      const [now] = await writer.select({ state: assessment.state }).from(assessment).where(eq(assessment.id, id));
      return now?.state === "open" ? refuse("answers-changed") : refuse("submitted");
    }
    const taken = randomUUID();
    await writer.insert(snapshot).values({
      ...{ id: taken, organisationId: round.organisation, assessmentId: id, editionId, revision, digest, engine },
      ...{ answers: JSON.stringify(answers), result: resultJson(round.edition, result), takenBy: personOf(context), takenAt: at },
    });
    await audit(writer, context, "assessment.submit", { organisation: round.organisation, subject: id, detail: { snapshot: taken } });
    const edition = { id: editionId, revision, digest };
    const ids = { organisation: round.organisation, assessment: id, snapshot: taken };
    await tellSubmitted(writer, at, { ...ids, edition, labels: result.labels });
    return done({ snapshot: taken });
  });
});
