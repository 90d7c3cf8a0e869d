import "server-only";
import { asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { assessment } from "#db/schema/assessment.ts";
import { person } from "#db/schema/identity.ts";
import { organisation } from "#db/schema/organisation.ts";
import { assessorRemark, officialOutcome, officialRating } from "#db/schema/outcome.ts";
import { planAction } from "#db/schema/plan.ts";
import type { Actor } from "#lib/authz/actor.ts";
import * as z from "#lib/domain/zod.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import { consentingTo } from "#lib/usecases/consent/standing.ts";
import { prepared } from "#lib/usecases/editions/prepared.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";

/** A round an outcome can be recorded for: its labels and indicators by their names. */
async function roundOf(reader: Reader, actor: Actor, id: string) {
  const round = await findAssessment(reader, actor, id);
  if (round === null) return null;
  const { id: editionId, ...identity } = round.edition.identity;
  const { document } = await prepared(reader, { editionId, ...identity });
  return {
    ...{ id, startedAt: round.startedAt.toISOString(), submittedAt: round.submittedAt?.toISOString() ?? null },
    labels: document.labels.map(({ id: label, title }) => ({ id: label, title })),
    indicators: document.indicators.map(({ id: indicator, title, maxPoints }) => ({ id: indicator, title, maxPoints })),
  };
}

/** A secretariat's official outcomes, the newest first, with points and remarks as far as they are known; and the rounds one can be recorded for. */
export const readOutcomes = verb("outcome.read", z.strictObject({ slug: z.string() }), async (context, { slug }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const rows = await reader
    .select()
    .from(officialOutcome)
    .where(eq(officialOutcome.organisationId, scope.organisation))
    .orderBy(desc(officialOutcome.assessedOn), desc(officialOutcome.recordedAt));
  const ids = rows.map(({ id }) => id);
  const ratings = await reader.select().from(officialRating).where(inArray(officialRating.outcomeId, ids));
  const remarks = await reader
    .select({ row: assessorRemark, state: planAction.state, removedAt: planAction.removedAt })
    .from(assessorRemark)
    .leftJoin(planAction, eq(planAction.id, assessorRemark.planActionId))
    .where(inArray(assessorRemark.outcomeId, ids));
  const named = rows.flatMap(({ recordedBy, confirmedBy }) => (confirmedBy === null ? [recordedBy] : [recordedBy, confirmedBy]));
  const people = await reader.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, named));
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? "";
  const started = await reader
    .select({ id: assessment.id })
    .from(assessment)
    .where(eq(assessment.organisationId, scope.organisation))
    .orderBy(desc(assessment.startedAt));
  const rounds = await Promise.all(started.map(({ id }) => roundOf(reader, context.actor, id)));
  return done({
    organisation: { slug: scope.slug, name: scope.name },
    outcomes: rows.map(({ organisationId: _, recordedBy, recordedAt, confirmedBy, confirmedAt, ...row }) => ({
      ...row,
      recordedBy: nameOf(recordedBy),
      recordedAt: recordedAt.toISOString(),
      confirmedBy: confirmedBy === null ? null : nameOf(confirmedBy),
      confirmedAt: confirmedAt?.toISOString() ?? null,
      ratings: Object.fromEntries(
        ratings.filter(({ outcomeId }) => outcomeId === row.id).map(({ indicatorId, points }) => [indicatorId, points]),
      ),
      remarks: remarks
        .filter(({ row: { outcomeId } }) => outcomeId === row.id)
        .map(({ row: { id, indicatorId, text, planActionId }, state, removedAt }) => ({
          ...{ id, indicator: indicatorId, text, action: planActionId },
          state: removedAt === null ? state : null,
        })),
    })),
    rounds: rounds.flatMap((round) => (round === null ? [] : [round])),
    can: { record: context.can("outcome.record", scope) },
  });
});

/** The outcomes that wait for CED: label and dates, and the score only while the cluster consents to public facts. Never remarks. */
export const readPendingOutcomes = verb("outcome.confirm", z.strictObject({}), async (context) => {
  const { reader } = context.database;
  if (!context.may(null)) return refuse("not-found");
  const rows = await reader
    .select({ row: officialOutcome, name: organisation.name })
    .from(officialOutcome)
    .innerJoin(organisation, eq(organisation.id, officialOutcome.organisationId))
    .where(isNull(organisation.deletedAt))
    .orderBy(asc(officialOutcome.recordedAt));
  const consenting = await consentingTo(reader, "public-facts");
  const shown = rows.map(({ row, name }) => {
    const isPublic = consenting.has(row.organisationId);
    const { id, label, awarded, assessedOn, validUntil, certificate, points, possible, returnedBecause } = row;
    const score = isPublic && points !== null && possible !== null ? { points, possible } : null;
    return {
      ...{ id, cluster: name, label, awarded, assessedOn, validUntil, certificate, score },
      ...{
        returned: returnedBecause !== null,
        recordedAt: row.recordedAt.toISOString(),
        confirmedAt: row.confirmedAt?.toISOString() ?? null,
      },
    };
  });
  return done({
    waiting: shown.filter(({ confirmedAt }) => confirmedAt === null),
    confirmed: shown.filter(({ confirmedAt }) => confirmedAt !== null).reverse(),
  });
});
