import "server-only";
import { and, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { assessment, snapshot } from "#db/schema/assessment.ts";
import { consent } from "#db/schema/consent.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { organisation } from "#db/schema/organisation.ts";
import { officialOutcome, officialRating } from "#db/schema/outcome.ts";
import { sparringRating } from "#db/schema/sparring.ts";
import type { Series, ThreeSeries } from "#lib/domain/calibration/pairs.ts";
import { danishDate } from "#lib/domain/date.ts";
import type { Edition } from "#lib/domain/edition/edition.ts";
import { own } from "#lib/domain/record.ts";
import { rate } from "#lib/domain/scoring/rating.ts";
import type { IndicatorResult, Result } from "#lib/domain/scoring/result.ts";
import { answersDocument } from "#lib/usecases/assessments/answers.ts";
import { ofAssessment } from "#lib/usecases/editions/standing.ts";

/** The rounds, under an edition's rules, of every organisation whose consent to statistics holds now and that stays. */
async function roundsOf(reader: Reader, edition: Edition) {
  const { id, rulesDigest } = edition.identity;
  const statistics = and(
    eq(consent.organisationId, assessment.organisationId),
    eq(consent.purpose, "statistics"),
    isNull(consent.withdrawnAt),
  );
  return reader
    .selectDistinct({ id: assessment.id, cluster: assessment.organisationId, startedAt: assessment.startedAt })
    .from(assessment)
    .innerJoin(editionRevision, ofAssessment)
    .innerJoin(organisation, and(eq(organisation.id, assessment.organisationId), isNull(organisation.deletedAt)))
    .innerJoin(consent, statistics)
    .where(and(eq(assessment.editionId, id), eq(editionRevision.rulesDigest, rulesDigest)));
}

const isCertain = (result: IndicatorResult | undefined) =>
  result !== undefined && result.state !== "unanswered" && result.points !== null && result.points.low === result.points.high;

/** What a secretariat gives itself: as it submitted it, or as it stands now. */
async function selfOf(reader: Reader, edition: Edition, round: string, today: string): Promise<Series> {
  const [frozen] = await reader
    .select({ result: snapshot.result, takenAt: snapshot.takenAt })
    .from(snapshot)
    .where(eq(snapshot.assessmentId, round))
    .orderBy(desc(snapshot.takenAt))
    .limit(1);
  const result = frozen === undefined ? null : (JSON.parse(frozen.result) as Result);
  const answers = result === null ? await answersDocument(reader, round, today) : null;
  const on = frozen === undefined ? today : danishDate(frozen.takenAt);
  const series = edition.indicators.flatMap((indicator): [string, { points: number; on: string }][] => {
    const given = result === null ? rate(indicator, own(answers?.answers, indicator.id)) : own(result.indicators, indicator.id);
    return given !== undefined && isCertain(given) && given.points !== null ? [[indicator.id, { points: given.points.low, on }]] : [];
  });
  return new Map(series);
}

/** The benchmarkers' ratings by round; of each indicator the highest version stands, and one that was taken back is none. */
async function sparringOf(reader: Reader, rounds: readonly string[]): Promise<ReadonlyMap<string, Series>> {
  const rows = await reader
    .select()
    .from(sparringRating)
    .where(inArray(sparringRating.caseId, [...rounds]))
    .orderBy(sparringRating.version);
  const found = new Map<string, Map<string, { points: number; on: string }>>();
  for (const { caseId, indicatorId, points, ratedAt } of rows) {
    const series = found.get(caseId) ?? new Map();
    found.set(caseId, series);
    if (points === null) series.delete(indicatorId);
    else series.set(indicatorId, { points, on: danishDate(ratedAt) });
  }
  return found;
}

/** The assessors' points by round, of outcomes that CED has confirmed; a later assessment of a round stands. */
async function officialOf(reader: Reader, rounds: readonly string[]): Promise<ReadonlyMap<string, Series>> {
  const rows = await reader
    .select({ round: officialOutcome.assessmentId, on: officialOutcome.assessedOn, rating: officialRating })
    .from(officialRating)
    .innerJoin(officialOutcome, eq(officialOutcome.id, officialRating.outcomeId))
    .where(and(inArray(officialOutcome.assessmentId, [...rounds]), isNotNull(officialOutcome.confirmedAt)))
    .orderBy(officialOutcome.assessedOn, officialOutcome.confirmedAt);
  const found = new Map<string, Map<string, { points: number; on: string }>>();
  for (const { round, on, rating } of rows) {
    const series = found.get(round) ?? new Map();
    found.set(round, series.set(rating.indicatorId, { points: rating.points, on }));
  }
  return found;
}

const none: Series = new Map();

/** Every round that counts, with its three series kept apart; rounds that nobody else has rated are left out. */
export async function countedRounds(reader: Reader, edition: Edition, today: string): Promise<ThreeSeries[]> {
  const rounds = await roundsOf(reader, edition);
  const ids = rounds.map(({ id }) => id);
  const [sparring, official] = await Promise.all([sparringOf(reader, ids), officialOf(reader, ids)]);
  const rated = rounds.filter(({ id }) => sparring.has(id) || official.has(id));
  return Promise.all(
    rated.map(async ({ id, cluster }) => ({
      ...{ cluster, self: await selfOf(reader, edition, id, today) },
      ...{ sparring: sparring.get(id) ?? none, official: official.get(id) ?? none },
    })),
  );
}
