import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { sparringAssignment } from "#db/schema/sparring.ts";
import { danishDate } from "#lib/domain/date.ts";
import { differences } from "#lib/domain/sparring/differences.ts";
import { OneCase } from "#lib/domain/sparring/schema.ts";
import { pointsAt } from "#lib/domain/sparring/series.ts";
import type { By, CaseView, IndicatorCase, OutcomeView, Waiting } from "#lib/domain/sparring/view.ts";
import { recordLook } from "#lib/usecases/consent/look.ts";
import { editionOf } from "#lib/usecases/evidence/open-round.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { agreementsIn, noAgreement } from "./agreements.ts";
import { findCase } from "./case.ts";
import { evidenceIn } from "./documents.ts";
import { ratingsIn } from "./ratings.ts";
import { scoresOf } from "./scores.ts";
import { selfViews } from "./self.ts";
import { type Official, seriesOf } from "./series.ts";
import { waitingIn } from "./talk.ts";

async function benchmarkersOf(reader: Reader, caseId: string): Promise<By[]> {
  return reader
    .select({ id: person.id, name: person.name })
    .from(sparringAssignment)
    .innerJoin(person, eq(person.id, sparringAssignment.personId))
    .where(and(eq(sparringAssignment.caseId, caseId), isNull(sparringAssignment.endedAt), isNull(person.erasedAt)))
    .orderBy(sparringAssignment.assignedAt);
}

/** The outcome without its points, which stand at the indicators. */
function withoutPoints({ label, awarded, assessedOn, total, confirmed }: Official): OutcomeView {
  return { label, awarded, assessedOn, total, confirmed };
}

const nothingWaits: Waiting = { requests: 0, unread: 0 };

/**
 * A case as both of its sides see it: every indicator with the self-rating, CED's and the agreed rating, evidence and what
 * waits in the conversation; the scores of the three series by label; what the caller may do. The team's own notes and
 * conversation are no part of it. CED's look is logged.
 */
export const readCase = verb("sparring.read", OneCase, async (context, asked) => {
  const { reader } = context.database;
  const found = await findCase(reader, context.actor, asked.case);
  if (found === null || !context.may(found)) return refuse("not-found");
  const { id, edition, side } = found;
  const [today, me] = [danishDate(context.clock()), personOf(context)];
  const seesOfficial = context.can("outcome.read", found) || context.can("outcome.confirm", null);
  const document = await editionOf(reader, { editionId: edition.identity.id, revision: edition.identity.revision });
  const series = await seriesOf(reader, found, { today, seesOfficial });
  const [selfAt, ratings, agreements, evidence, waiting, benchmarkers] = await Promise.all([
    selfViews(reader, id, series.self),
    ratingsIn(reader, id),
    agreementsIn(reader, id),
    evidenceIn(reader, found, document, today),
    waitingIn(reader, id, me),
    benchmarkersOf(reader, id),
  ]);
  const apart = differences(edition.indicators, series.self.result.indicators, series.sparring.points);
  const indicators = edition.indicators.flatMap((rules): IndicatorCase[] => {
    const self = selfAt(rules.id);
    if (self === null) return [];
    const past = ratings.get(rules.id) ?? [];
    return [
      {
        ...{ id: rules.id, dimension: rules.dimension, maxPoints: rules.maxPoints, weight: rules.weight, scope: rules.scope },
        self,
        rating: pointsAt(series.sparring.points, rules.id) === null ? null : (past[0] ?? null),
        past,
        official: series.official === null ? null : pointsAt(series.official.points, rules.id),
        agreements: agreements.get(rules.id) ?? noAgreement,
        difference: apart.find(({ indicator }) => indicator === rules.id) ?? null,
        evidence: evidence.get(rules.id) ?? { documents: [], needs: [] },
        waiting: waiting.get(rules.id) ?? nothingWaits,
      },
    ];
  });
  await recordLook(context, found, "case");
  const { official } = series;
  const { slug, name, shared, state, auditDay, benchmarkers: sparring } = found;
  return done<CaseView>({
    ...{ id, organisation: found.organisation as string, slug, name, side, shared, state, auditDay, today, benchmarkers },
    edition: edition.identity,
    scores: scoresOf(edition.labels, series),
    official: official === null ? null : withoutPoints(official),
    differences: apart.map(({ indicator }) => indicator),
    indicators,
    general: waiting.get("") ?? nothingWaits,
    can: {
      take: context.can("sparring.take", found) && !sparring.includes(me),
      rate: context.can("sparring.rate", found),
      ask: context.can("sparring.ask", found),
      discuss: context.can("sparring.discuss", found),
      agree: context.can("sparring.agree", found),
    },
  });
});
