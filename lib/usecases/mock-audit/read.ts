import "server-only";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { evidence } from "#db/schema/evidence.ts";
import { mockAudit, mockAuditRating } from "#db/schema/sparring.ts";
import { timeUsed } from "#lib/domain/mock-audit/clock.ts";
import { differences } from "#lib/domain/mock-audit/differences.ts";
import { pointsToGive } from "#lib/domain/round/check.ts";
import * as z from "#lib/domain/zod.ts";
import { recordLook } from "#lib/usecases/consent/look.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";
import { caseOf } from "#lib/usecases/sessions/read.ts";
import { findCase, type SparringCase } from "#lib/usecases/sparring/case.ts";
import { titlesIn } from "#lib/usecases/sparring/titles.ts";
import { benchmarkersOf } from "./benchmarkers.ts";
import { type AuditItem, findAudit, isRated, lacksRater, type MockAudit, ratingSubject } from "./find.ts";

const inLanguage = { locale: z.enum(["da", "en"]) };

/** The mock audits of a case, the newest first, and for who runs them, who may rate. */
export const readAudits = verb("sparring.read", z.strictObject({ case: z.string() }), async (context, asked) => {
  const { reader } = context.database;
  const found = await findCase(reader, context.actor, asked.case);
  if (found === null || !context.may(found)) return refuse("not-found");
  const rows = await reader.select().from(mockAudit).where(eq(mockAudit.caseId, found.id)).orderBy(desc(mockAudit.startedAt));
  await recordLook(context, found, "mock-audit");
  const run = context.can("mock-audit.run", found);
  return done({
    ...{ case: caseOf(found), can: { run }, me: personOf(context), most: found.edition.indicators.length },
    benchmarkers: run ? await benchmarkersOf(reader) : [],
    audits: rows.map(({ id, startedAt, endedAt, minutes }) => ({
      ...{ id, minutes, startedAt: startedAt.toISOString(), hasEnded: endedAt !== null },
    })),
  });
});

/** The ratings that a reader may see: their own, and both raters' once both are done. */
async function ratingsFor(reader: Reader, me: string, audit: MockAudit) {
  const ofAudit = eq(mockAuditRating.auditId, audit.id);
  const seen = isRated(audit) ? ofAudit : and(ofAudit, eq(mockAuditRating.personId, me));
  return reader.select().from(mockAuditRating).where(seen);
}
type Rating = Awaited<ReturnType<typeof ratingsFor>>[number];

/** Where the two raters differ, the furthest apart first, with their notes; null before both are done. */
function outcomeOf({ edition }: SparringCase, audit: MockAudit, ratings: readonly Rating[]) {
  const [first, second] = audit.raters;
  if (!isRated(audit) || first === undefined || second === undefined) return null;
  const of = (who: string) => ratings.filter(({ personId }) => personId === who);
  const pointsOf = (who: string) => new Map(of(who).map(({ indicatorId, points }) => [indicatorId, points]));
  const asked = audit.items.filter(({ askedAt }) => askedAt !== null).map(({ indicatorId }) => indicatorId);
  const rated = asked.flatMap((id) => edition.indicators[edition.positions.get(id) ?? -1] ?? []);
  return differences(rated, [pointsOf(first.person), pointsOf(second.person)]).map((one) => ({
    ...one,
    notes: [first, second].map(({ person }) => of(person).find(({ indicatorId }) => indicatorId === one.indicator)?.note ?? ""),
  }));
}

async function titlesOfShown(reader: Reader, organisation: OrganisationScope, items: readonly AuditItem[]): Promise<Map<string, string>> {
  const ids = items.flatMap(({ evidenceId }) => evidenceId ?? []);
  const of = and(inArray(evidence.id, ids), eq(evidence.organisationId, organisation), isNull(evidence.removedAt));
  const rows = await reader.select({ id: evidence.id, title: evidence.title }).from(evidence).where(of);
  return new Map(rows.map(({ id, title }) => [id, title]));
}

async function documentsOf(reader: Reader, organisation: OrganisationScope) {
  return reader
    .select({ id: evidence.id, title: evidence.title })
    .from(evidence)
    .where(and(eq(evidence.organisationId, organisation), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.title), asc(evidence.id));
}

/**
 * A mock audit as its reader may see it. The secretariat does not see what is yet to be asked for; nobody sees ratings but
 * their own before both raters are done. Times are ISO 8601, `now` the server's: the page counts from it.
 */
export const readAudit = verb("sparring.read", z.strictObject({ audit: z.string(), ...inLanguage }), async (context, asked) => {
  const { reader } = context.database;
  const seen = await findAudit(reader, context.actor, asked.audit);
  if (seen === null || !context.may(seen.found)) return refuse("not-found");
  const { found, audit } = seen;
  const [me, now] = [personOf(context), context.clock()];
  const [run, rate] = [context.can("mock-audit.run", found), context.can("mock-audit.rate", ratingSubject(found, audit, me))];
  const show = audit.endedAt === null && context.can("mock-audit.show", found);
  const [titles, ratings, shown, documents, benchmarkers] = await Promise.all([
    ...([titlesIn(reader, found, asked.locale), ratingsFor(reader, me, audit)] as const),
    titlesOfShown(reader, found.organisation, audit.items),
    show ? documentsOf(reader, found.organisation) : [],
    run && lacksRater(audit) ? benchmarkersOf(reader) : [],
  ]);
  await recordLook(context, found, "mock-audit", audit.id);
  const items = audit.items.flatMap(({ indicatorId: indicator, askedAt, shownAt, evidenceId, place }) => {
    const rules = found.edition.indicators[found.edition.positions.get(indicator) ?? -1];
    if (askedAt === null || rules === undefined) return [];
    const mine = ratings.find((one) => one.personId === me && one.indicatorId === indicator);
    return [
      {
        ...{ indicator, title: titles.get(indicator) ?? "", options: [...pointsToGive(rules)] },
        ...{
          askedAt: askedAt.toISOString(),
          isShown: shownAt !== null,
          used: timeUsed(askedAt, shownAt, audit.minutes, audit.endedAt ?? now),
        },
        shown: shownAt === null ? null : { title: shown.get(evidenceId ?? "") ?? null, place: place ?? "" },
        mine: mine === undefined ? null : { points: mine.points, note: mine.note ?? "" },
      },
    ];
  });
  const next = audit.items.find(({ askedAt }) => askedAt === null)?.indicatorId;
  return done({
    ...{ case: caseOf(found), id: audit.id, minutes: audit.minutes, startedAt: audit.startedAt.toISOString(), now: now.toISOString() },
    ...{ hasEnded: audit.endedAt !== null, total: audit.items.length, items, documents },
    next: run && audit.endedAt === null && next !== undefined ? { indicator: next, title: titles.get(next) ?? "" } : null,
    raters: audit.raters.map(({ name, doneAt, hasLeft }) => ({ name, isDone: doneAt !== null, hasLeft })),
    candidates: benchmarkers.filter(({ id }) => !audit.raters.some(({ person }) => person === id)),
    outcome: outcomeOf(found, audit, ratings)?.map((one) => ({ ...one, title: titles.get(one.indicator) ?? "" })) ?? null,
    can: { run: run && audit.endedAt === null, rate, show, name: run && lacksRater(audit) },
  });
});
export type AuditView = Extract<Awaited<ReturnType<typeof readAudit>>, { ok: true }>["value"];
export type AuditsView = Extract<Awaited<ReturnType<typeof readAudits>>, { ok: true }>["value"];
