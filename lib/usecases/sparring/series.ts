import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { snapshot } from "#db/schema/assessment.ts";
import { officialOutcome, officialRating } from "#db/schema/outcome.ts";
import { sparringRating } from "#db/schema/sparring.ts";
import { parseAnswers } from "#lib/domain/assessment/check.ts";
import type { Answers } from "#lib/domain/assessment/schema.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { score } from "#lib/domain/scoring/score.ts";
import { combinedDocument, type SeriesPoints, seriesDocument, standingPoints } from "#lib/domain/sparring/series.ts";
import type { OutcomeView } from "#lib/domain/sparring/view.ts";
import { answersDocument } from "#lib/usecases/assessments/answers.ts";
import type { SparringCase } from "./case.ts";

type Round = Pick<SparringCase, "id" | "state" | "edition">;

/** The self series: its answers document and the result of it. */
export type SelfSeries = { answers: Answers; result: Result };

/** What the assessors found, as far as it is recorded; `points` are those of the indicators where they are known. */
export type Official = OutcomeView & { points: SeriesPoints };

const quick = { paths: false };

/** The secretariat's own answers with their result: of a submitted round as they were frozen, else as of a day (YYYY-MM-DD). */
export async function selfSeries(reader: Reader, { id, state, edition }: Round, today: string): Promise<SelfSeries> {
  if (state === "submitted") {
    const newest = reader.select().from(snapshot).where(eq(snapshot.assessmentId, id));
    const [stored] = await newest.orderBy(desc(snapshot.takenAt)).limit(1);
    if (stored === undefined) throw new Error(`the submitted assessment ${id} has no snapshot`);
    return { answers: JSON.parse(stored.answers) as Answers, result: JSON.parse(stored.result) as Result };
  }
  const parsed = parseAnswers(edition, await answersDocument(reader, id, today));
  if (!parsed.ok) throw new Error(`what is saved of assessment ${id} has faults: ${JSON.stringify(parsed.faults)}`);
  return { answers: parsed.value, result: score(edition, parsed.value, quick) };
}

/** The ratings of CED that count now, by indicator. */
async function sparringPoints(reader: Reader, { id, edition }: Round): Promise<SeriesPoints> {
  const given = await reader
    .select({ indicator: sparringRating.indicatorId, version: sparringRating.version, points: sparringRating.points })
    .from(sparringRating)
    .where(eq(sparringRating.caseId, id));
  return standingPoints(edition, given);
}

/** The newest official outcome of an assessment, unless CED has sent it back; null while there is none. */
async function officialOf(reader: Reader, { id, edition }: Round): Promise<Official | null> {
  const [outcome] = await reader
    .select()
    .from(officialOutcome)
    .where(and(eq(officialOutcome.assessmentId, id), isNull(officialOutcome.returnedBecause)))
    .orderBy(desc(officialOutcome.assessedOn), desc(officialOutcome.recordedAt))
    .limit(1);
  if (outcome === undefined) return null;
  const ratings = await reader.select().from(officialRating).where(eq(officialRating.outcomeId, outcome.id));
  const { label, awarded, assessedOn, points, possible, confirmedAt } = outcome;
  return {
    ...{ label, awarded, assessedOn, confirmed: confirmedAt !== null },
    total: points === null || possible === null ? null : { points, possible },
    points: standingPoints(
      edition,
      ratings.map((one) => ({ indicator: one.indicatorId, version: 1, points: one.points })),
    ),
  };
}

/** The three series of a case, each with its own result; `combined` is self with CED's ratings in place, and stored nowhere. */
export type CaseSeries = {
  self: SelfSeries;
  sparring: { points: SeriesPoints; result: Result };
  combined: Result;
  official: (Official & { result: Result }) | null;
};

/**
 * The series of a case as of a day (YYYY-MM-DD), scored by one engine, without paths. For who has found the case: the
 * official series is left out where `seesOfficial` is false.
 */
export async function seriesOf(
  reader: Reader,
  round: Round,
  { today, seesOfficial }: { today: string; seesOfficial: boolean },
): Promise<CaseSeries> {
  const [self, points, official] = await Promise.all([
    selfSeries(reader, round, today),
    sparringPoints(reader, round),
    seesOfficial ? officialOf(reader, round) : null,
  ]);
  const { edition } = round;
  const alone = (given: SeriesPoints) => score(edition, seriesDocument(self.answers, given), quick);
  return {
    self,
    sparring: { points, result: alone(points) },
    combined: score(edition, combinedDocument(self.answers, points), quick),
    official: official === null ? null : { ...official, result: alone(official.points) },
  };
}
