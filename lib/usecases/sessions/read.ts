import "server-only";
import { danishClock } from "#lib/domain/hour.ts";
import * as z from "#lib/domain/zod.ts";
import { recordLook } from "#lib/usecases/consent/look.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { teamOf } from "#lib/usecases/organisations/team.ts";
import { namesOf } from "#lib/usecases/people/names.ts";
import { findCase, type SparringCase } from "#lib/usecases/sparring/case.ts";
import { titlesIn } from "#lib/usecases/sparring/titles.ts";
import { caseNow } from "./case-now.ts";
import { findSession, type Session, sessionsOf } from "./find.ts";
import { notesOf } from "./notes.ts";
import { outcomesOf } from "./outcomes.ts";

type Reading = Context<"sparring.read">;

/** Whose case it is, and from which side the reader comes. */
export function caseOf({ id, slug, name, side, shared }: SparringCase) {
  return { id, slug, name, side, shared };
}

/** A session in a list: times as ISO 8601, and how far it is. */
function inList({ id, startsAt, minutes, place, state, agenda, confirmedAt }: Session) {
  return { id, startsAt: startsAt.toISOString(), minutes, place, state, items: agenda.length, isConfirmed: confirmedAt !== null };
}

const inLanguage = { locale: z.enum(["da", "en"]) };

/** The sessions of a case, the newest first, with the agenda that the next one would have, and what changed since the last. */
export const readSessions = verb("sparring.read", z.strictObject({ case: z.string(), ...inLanguage }), async (context, asked) => {
  const { reader } = context.database;
  const found = await findCase(reader, context.actor, asked.case);
  if (found === null || !context.may(found)) return refuse("not-found");
  const plan = context.can("session.plan", found);
  const [sessions, titles, now] = await Promise.all([
    sessionsOf(reader, found),
    titlesIn(reader, found, asked.locale),
    caseNow(context, found),
  ]);
  await recordLook(context, found, "session");
  return done({
    ...{ case: caseOf(found), sessions: sessions.map(inList), can: { plan } },
    indicators: found.edition.indicators.map(({ id }) => ({ id, title: titles.get(id) ?? "" })),
    ...{ proposal: now.proposal, changes: now.changes, since: now.since?.toISOString() ?? null },
  });
});

/** The outcomes with the names of their owners; who has left is marked. */
async function outcomesIn({ database: { reader } }: Reading, { organisation }: SparringCase, { id }: Session) {
  const [outcomes, team] = await Promise.all([outcomesOf(reader, id), teamOf(reader, organisation)]);
  const names = await namesOf(
    reader,
    outcomes.map(({ owner }) => owner),
  );
  return outcomes.map((one) => ({
    ...{ id: one.id, indicator: one.indicatorId, title: one.title, due: one.due, action: one.planActionId },
    owner: one.owner === null ? null : (names.get(one.owner) ?? ""),
    hasLeft: one.owner !== null && !team.some(({ id: mate }) => mate === one.owner),
  }));
}

async function confirmationsOf({ database: { reader } }: Reading, session: Session) {
  const { confirmedBySecretariat, confirmedByCed, confirmedAt } = session;
  const names = await namesOf(reader, [confirmedBySecretariat, confirmedByCed]);
  const of = (who: string | null) => (who === null ? null : (names.get(who) ?? ""));
  return { secretariat: of(confirmedBySecretariat), ced: of(confirmedByCed), at: confirmedAt?.toISOString() ?? null };
}

/** One session with its agenda, what changed since the one before, its notes and outcomes, and what the reader may do. */
export const readSession = verb("sparring.read", z.strictObject({ session: z.string(), ...inLanguage }), async (context, asked) => {
  const { reader } = context.database;
  const seen = await findSession(reader, context.actor, asked.session);
  if (seen === null || !context.may(seen.found)) return refuse("not-found");
  const { found, session } = seen;
  const [titles, now, notes, outcomes, team, confirmed] = await Promise.all([
    ...([titlesIn(reader, found, asked.locale), caseNow(context, found, session), notesOf(reader, session.id)] as const),
    ...([outcomesIn(context, found, session), teamOf(reader, found.organisation), confirmationsOf(context, session)] as const),
  ]);
  await recordLook(context, found, "session", session.id);
  const isOpen = session.state !== "cancelled" && session.confirmedAt === null;
  const [plan, confirm] = [context.can("session.plan", found), context.can("session.confirm", found)];
  const [day = "", time = ""] = danishClock(session.startsAt).split(" ");
  return done({
    ...{ case: caseOf(found), ...inList(session), day, time, agenda: session.agenda, notes, outcomes, confirmed },
    ...{ proposal: now.proposal, changes: session.state === "planned" ? now.changes : [], since: now.since?.toISOString() ?? null },
    indicators: found.edition.indicators.map(({ id }) => ({ id, title: titles.get(id) ?? "" })),
    owners: team.map(({ id, name }) => ({ id, name })),
    can: {
      write: plan && isOpen,
      plan: plan && session.state === "planned",
      confirm: confirm && isOpen && session.state === "held" && confirmed[found.side] === null,
    },
  });
});
export type SessionView = Extract<Awaited<ReturnType<typeof readSession>>, { ok: true }>["value"];
export type SessionsView = Extract<Awaited<ReturnType<typeof readSessions>>, { ok: true }>["value"];
