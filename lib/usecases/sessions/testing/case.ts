import { randomUUID } from "node:crypto";
import { answer } from "#db/schema/assessment.ts";
import { job } from "#db/schema/job.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { sparringRating } from "#db/schema/sparring.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { sharedCase } from "#lib/usecases/sparring/testing/cases.ts";
import { callSession } from "../call.ts";
import { closeSession } from "../close.ts";

/** Three indicators of the edition that are rated by levels, with their levels' points from low to high. */
export const levelled = currentEdition.indicators
  .flatMap(({ id, rating }) =>
    rating.kind === "rubric" ? [{ id, points: rating.levels.map(({ points }) => points).sort((a, b) => a - b) }] : [],
  )
  .slice(0, 3) as [Levelled, Levelled, Levelled];
type Levelled = { id: string; points: number[] };

/** A day and time in Denmark after the day the tests live. */
export const when = { day: "2026-12-03", time: "09:30", minutes: 90, place: "CED, Aarhus" };

/** A shared case in which both series, answers and sessions can be made by hand. */
export async function caseWithSessions() {
  const world = await sharedCase();
  const { database, benchmarker, own } = world;
  const answered = (key: string, value: unknown, part: "answers" | "remarks" = "answers", version = 1) =>
    database.write((writer) =>
      writer
        .insert(answer)
        .values({ assessmentId: world.case, part, key, version, value, changedBy: own.lead.actor.id, changedAt: own.lead.clock() })
        .onConflictDoUpdate({ target: [answer.assessmentId, answer.part, answer.key], set: { value, version } }),
    );
  const rated = (indicatorId: string, points: number, version = 1) =>
    database.write((writer) =>
      writer
        .insert(sparringRating)
        .values({ caseId: world.case, indicatorId, version, points, ratedBy: benchmarker.actor.id, ratedAt: benchmarker.clock() }),
    );
  const called = async (more: Partial<typeof when> & { indicators?: string[] } = {}) => {
    const outcome = await callSession(benchmarker, { case: world.case, indicators: [levelled[0].id], ...when, ...more });
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value.id;
  };
  const held = async () => {
    const session = await called();
    const outcome = await closeSession(benchmarker, { session });
    if (!outcome.ok) throw new Error(outcome.code);
    return session;
  };
  const letters = async () => {
    const rows = await database.reader.select().from(job);
    const payloads = rows.map(({ payload }) => JSON.parse(payload ?? "null"));
    return payloads.filter(({ template }) => template === "session");
  };
  const audited = async () =>
    (await database.reader.select().from(auditEntry)).filter(({ action }) => /^(session|mock-audit)\./.test(action));
  return { ...world, answered, rated, called, held, letters, audited, unknown: randomUUID() };
}
