import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { assessment } from "#db/schema/assessment.ts";
import { consent } from "#db/schema/consent.ts";
import { person } from "#db/schema/identity.ts";
import { sparringCase, sparringMessage } from "#db/schema/sparring.ts";
import * as z from "#lib/domain/zod.ts";
import { editionOf } from "#lib/usecases/evidence/open-round.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { isWaiting } from "./find.ts";

/** The requests for evidence that wait for a secretariat, in what it shares with CED now, the oldest first. */
export const listRequests = verb("sparring.read", z.strictObject({ slug: z.string() }), async (context, { slug }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may({ ...scope, shared: true, benchmarkers: [] })) return refuse("not-found");
  const rows = await reader
    .select({
      ...{ id: sparringMessage.id, case: sparringMessage.caseId, indicator: sparringMessage.indicatorId },
      ...{ at: sparringMessage.writtenAt, by: person.name, editionId: assessment.editionId, revision: assessment.revision },
    })
    .from(sparringMessage)
    .innerJoin(sparringCase, eq(sparringCase.id, sparringMessage.caseId))
    .innerJoin(assessment, eq(assessment.id, sparringCase.id))
    .innerJoin(consent, and(eq(consent.assessmentId, sparringCase.id), isNull(consent.withdrawnAt)))
    .innerJoin(person, eq(person.id, sparringMessage.writtenBy))
    .where(and(eq(sparringCase.organisationId, scope.organisation), isWaiting()))
    .orderBy(asc(sparringMessage.writtenAt), asc(sparringMessage.id));
  const requests = rows.map(async ({ editionId, revision, ...row }) => {
    const { indicators } = await editionOf(reader, { editionId, revision });
    const title = indicators.find(({ id }) => id === row.indicator)?.title ?? null;
    return { ...row, at: row.at.toISOString(), title };
  });
  return done(await Promise.all(requests));
});
