import "server-only";
import { and, desc, eq, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "#db/client.ts";
import { assessment } from "#db/schema/assessment.ts";
import { consent, look } from "#db/schema/consent.ts";
import { person } from "#db/schema/identity.ts";
import type { Purpose } from "#lib/domain/consent/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { goneAt } from "#lib/usecases/organisations/grace.ts";
import { type OrganisationScope, scopeOf } from "#lib/usecases/organisations/scope.ts";
import { seenByCed } from "#lib/usecases/sparring/seen.ts";

/** Looks on a page. */
export const looksAPage = 50;

/** A consent that holds: since when, and who gave it. Names are as they are today, "" for somebody whose account is gone. */
export type Given = { since: string; by: string };
/** Something that was given or withdrawn; `assessment` where it was for sparring. */
export type ConsentStep = { purpose: Purpose; assessment: string | null; given: boolean; at: string; by: string };

const withdrawer = alias(person, "withdrawer");

/** Every consent that was ever given, the newest first, with who gave it and who withdrew it. */
function consentsOf(reader: Reader, organisation: OrganisationScope) {
  return reader
    .select({ row: consent, givenBy: person.name, withdrawnBy: withdrawer.name })
    .from(consent)
    .innerJoin(person, eq(person.id, consent.givenBy))
    .leftJoin(withdrawer, eq(withdrawer.id, consent.withdrawnBy))
    .where(eq(consent.organisationId, organisation))
    .orderBy(desc(consent.givenAt), desc(consent.id));
}

type Row = Awaited<ReturnType<typeof consentsOf>>[number];

function standingIn(rows: readonly Row[], purpose: Purpose, round: string | null): Given | null {
  const found = rows.find(({ row }) => row.purpose === purpose && row.assessmentId === round && row.withdrawnAt === null);
  return found === undefined ? null : { since: found.row.givenAt.toISOString(), by: found.givenBy };
}

/** What happened, the newest first. */
function stepsIn(rows: readonly Row[]): ConsentStep[] {
  return rows
    .flatMap(({ row: { purpose, assessmentId, givenAt, withdrawnAt }, givenBy, withdrawnBy }) => {
      const about = { purpose, assessment: assessmentId };
      const given = { ...about, given: true, at: givenAt.toISOString(), by: givenBy };
      return withdrawnAt === null ? [given] : [{ ...about, given: false, at: withdrawnAt.toISOString(), by: withdrawnBy ?? "" }, given];
    })
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

async function looksAt(reader: Reader, organisation: OrganisationScope, before: number | undefined) {
  const rows = await reader
    .select({ id: look.id, at: look.at, what: look.what, assessment: look.assessmentId, by: person.name })
    .from(look)
    .innerJoin(person, eq(person.id, look.personId))
    .where(and(eq(look.organisationId, organisation), before === undefined ? undefined : lt(look.id, before)))
    .orderBy(desc(look.id))
    .limit(looksAPage + 1);
  const entries = rows.slice(0, looksAPage).map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  return { entries, next: rows.length > looksAPage ? (entries.at(-1)?.id ?? null) : null };
}

const Input = z.strictObject({ slug: z.string(), before: z.optional(z.int()) });

/**
 * What a secretariat lets CED use, what CED sees of it at this moment, what was given and withdrawn before, and every look
 * of CED, a page at a time (`next` is the `before` of the next page). `seen` is null where nothing is shared. Times are
 * ISO 8601, UTC.
 */
export const readConsents = verb("consent.read", Input, async (context, { slug, before }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation, name, deletedAt } = scope;
  const [rows, rounds, looks] = await Promise.all([
    consentsOf(reader, organisation),
    reader
      .select({ id: assessment.id, state: assessment.state, startedAt: assessment.startedAt, submittedAt: assessment.submittedAt })
      .from(assessment)
      .where(eq(assessment.organisationId, organisation))
      .orderBy(desc(assessment.startedAt), desc(assessment.id)),
    looksAt(reader, organisation, before),
  ]);
  const assessments = rounds.map(async ({ startedAt, submittedAt, ...round }) => {
    const given = standingIn(rows, "sparring", round.id);
    const times = { startedAt: startedAt.toISOString(), submittedAt: submittedAt?.toISOString() ?? null };
    return { ...round, ...times, given, seen: given === null ? null : await seenByCed(context, round.id) };
  });
  return done({
    organisation: { slug, name, goneAt: deletedAt === null ? null : goneAt(deletedAt).toISOString() },
    assessments: await Promise.all(assessments),
    statistics: standingIn(rows, "statistics", null),
    publicFacts: standingIn(rows, "public-facts", null),
    history: stepsIn(rows),
    looks,
    can: { change: context.can("consent.change", scope) },
  });
});

export type Consents = Extract<Awaited<ReturnType<typeof readConsents>>, { ok: true }>["value"];
