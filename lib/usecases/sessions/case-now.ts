import "server-only";
import { and, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { answer } from "#db/schema/assessment.ts";
import { planAction } from "#db/schema/plan.ts";
import { sessionOutcome, sparringMessage, sparringRating, sparringSession } from "#db/schema/sparring.ts";
import type { Remark } from "#lib/domain/assessment/parts.ts";
import { danishDate } from "#lib/domain/date.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { agendaFor, largestSteps } from "#lib/domain/session/agenda.ts";
import type { AgendaItem } from "#lib/domain/session/schema.ts";
import { type CaseStanding, changesSince, type StandingChange } from "#lib/domain/session/standing.ts";
import { resultTextOf } from "#lib/usecases/assessments/read-result.ts";
import { evidenceOf } from "#lib/usecases/evidence/needs-of.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";
import { lastStanding, type Session } from "./find.ts";

type Rated = CaseStanding["ratings"];

async function ratingsOf(reader: Reader, { id }: SparringCase): Promise<Rated> {
  const rows = await reader
    .select({ indicator: sparringRating.indicatorId, version: sparringRating.version, points: sparringRating.points })
    .from(sparringRating)
    .where(eq(sparringRating.caseId, id))
    .orderBy(sparringRating.version);
  return Object.fromEntries(rows.map(({ indicator, version, points }) => [indicator, { version, points }]));
}

/** The unweighted points that the self-rating gives each indicator; those that are open or do not apply are left out. */
function pointsOf({ indicators }: Pick<Result, "indicators">): Map<string, number> {
  return new Map(
    Object.entries(indicators).flatMap(([id, { points }]) => (points !== null && points.low === points.high ? [[id, points.low]] : [])),
  );
}

async function settledOf(reader: Reader, { id }: SparringCase): Promise<CaseStanding["settled"]> {
  const isSettled = and(eq(sparringMessage.caseId, id), isNotNull(sparringMessage.settledAt), isNull(sparringMessage.removedAt));
  const rows = await reader
    .select({ id: sparringMessage.id, indicator: sparringMessage.indicatorId })
    .from(sparringMessage)
    .where(isSettled);
  return Object.fromEntries(rows.map((row) => [row.id, row.indicator]));
}

/** The done actions that came out of the case's own sessions: of the rest of the plan CED sees nothing. */
async function doneOf(reader: Reader, { id, organisation }: SparringCase): Promise<CaseStanding["done"]> {
  const rows = await reader
    .select({ id: planAction.id, indicator: planAction.indicatorId })
    .from(planAction)
    .innerJoin(sessionOutcome, eq(sessionOutcome.planActionId, planAction.id))
    .innerJoin(sparringSession, eq(sparringSession.id, sessionOutcome.sessionId))
    .where(
      and(
        ...[eq(sparringSession.caseId, id), eq(planAction.organisationId, organisation)],
        ...[eq(planAction.state, "done"), isNull(planAction.removedAt)],
      ),
    );
  return Object.fromEntries(rows.map((row) => [row.id, row.indicator]));
}

async function answersOf(reader: Reader, { id }: SparringCase) {
  return reader
    .select({ part: answer.part, key: answer.key, version: answer.version, value: answer.value })
    .from(answer)
    .where(and(eq(answer.assessmentId, id), inArray(answer.part, ["answers", "remarks"])))
    .orderBy(desc(answer.changedAt));
}

/** A case as it is now: what is stored when a session is closed, and what the agenda of the next one is made from. */
export type CaseNow = { standing: CaseStanding; proposal: AgendaItem[]; changes: StandingChange[]; since: Date | null };

/**
 * What a case looks like now, what changed since the last session (before `than`, where a session is named), and the
 * agenda that follows from it. Of what the team noted only whether they are unsure goes in, never their words.
 */
export async function caseNow(caller: Caller, found: SparringCase, than?: Pick<Session, "id" | "startsAt">): Promise<CaseNow> {
  const { reader } = caller.database;
  const today = danishDate(caller.clock());
  const { indicators } = found.edition;
  const [text, saved, ratings, settled, finished, evidence, last] = await Promise.all([
    ...([resultTextOf(reader, found, today), answersOf(reader, found), ratingsOf(reader, found)] as const),
    ...([settledOf(reader, found), doneOf(reader, found)] as const),
    ...([evidenceOf(reader, found.organisation, found.id, today), lastStanding(reader, found, than)] as const),
  ]);
  const result = JSON.parse(text) as Result;
  const self = pointsOf(result);
  const given = saved.filter(({ part }) => part === "answers");
  const answers = Object.fromEntries(given.map(({ key, version }) => [key, { version, points: self.get(key) ?? null }]));
  const standing: CaseStanding = { answers, ratings, settled, done: finished };
  const order = indicators.map(({ id }) => id);
  const changes = last === null ? [] : changesSince(last.standing, standing, order);
  const remarks = saved.filter(({ part }) => part === "remarks");
  const proposal = agendaFor({
    ...{ indicators, self, steps: largestSteps(indicators, result.labels) },
    sparring: new Map(Object.entries(ratings).flatMap(([id, { points }]) => (points === null ? [] : [[id, points]]))),
    unsure: new Set(remarks.flatMap(({ key, value }) => ((value as Remark).unsure === true ? [key] : []))),
    needs: new Map(Object.entries(evidence).map(([id, { needs }]) => [id, needs])),
    changed: new Set(changes.flatMap(({ indicator }) => (indicator === null ? [] : [indicator]))),
  });
  return { standing, proposal, changes, since: last?.at ?? null };
}
