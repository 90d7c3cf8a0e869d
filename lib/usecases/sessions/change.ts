import "server-only";
import { and, eq, type SQL } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { sparringSession } from "#db/schema/sparring.ts";
import { chosenAgenda } from "#lib/domain/session/agenda.ts";
import { ChangedAgenda, MovedSession, OneSession } from "#lib/domain/session/schema.ts";
import { recordSparring } from "#lib/usecases/independence/record.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { caseNow } from "./case-now.ts";
import { findSession, type Session } from "./find.ts";
import { invite } from "./invite.ts";
import { agendaFaults, momentOf } from "./when.ts";

/** The guard, once more where it is written: a session that is still planned, as it was seen. */
const stillPlanned = ({ id, sequence }: Session): SQL | undefined =>
  and(eq(sparringSession.id, id), eq(sparringSession.state, "planned"), eq(sparringSession.sequence, sequence));

type Changed = Partial<Pick<Session, "startsAt" | "minutes" | "place" | "state" | "agenda">>;

/** Changes a planned session and, where a calendar must know, tells everybody with the next sequence. */
async function change(writer: Writer, context: Context<"session.plan">, id: string, changed: Changed, told: "moved" | "cancelled" | null) {
  const seen = await findSession(writer, context.actor, id);
  if (seen === null || !context.may(seen.found)) return refuse("not-found");
  const { found, session } = seen;
  if (session.state !== "planned") return refuse("session-over");
  const next = { ...session, ...changed, sequence: session.sequence + (told === null ? 0 : 1) };
  const { rowsAffected } = await writer
    .update(sparringSession)
    .set({ ...changed, sequence: next.sequence })
    .where(stillPlanned(session));
  if (rowsAffected !== 1) throw new Error("a session changed inside the write that read it");
  if (told !== null) await invite(writer, found, next, told, context.clock());
  await recordSparring(writer, context, found);
  const detail = { did: told ?? "agenda", sequence: next.sequence };
  await audit(writer, context, "session.plan", { organisation: found.organisation, subject: id, detail });
  return done({ id });
}

/** Gives a planned session another time or place; everybody gets the event again with a higher sequence. */
export const moveSession = verb("session.plan", MovedSession, async (context, { session: id, day, time, minutes, place }) => {
  const moment = momentOf({ day, time }, context.clock());
  if ("faults" in moment) return refuse("invalid", moment.faults);
  const changed = { startsAt: moment.startsAt, minutes, place: place.trim() };
  return context.database.write((writer) => change(writer, context, id, changed, "moved"));
});

/** Cancels a planned session; everybody's calendar takes it out. */
export const cancelSession = verb("session.plan", OneSession, async (context, { session: id }) =>
  context.database.write((writer) => change(writer, context, id, { state: "cancelled" }, "cancelled")),
);

/** Gives a planned session another agenda; the calendar's event stays as it is. */
export const changeAgenda = verb("session.plan", ChangedAgenda, async (context, { session: id, indicators }) => {
  const seen = await findSession(context.database.reader, context.actor, id);
  if (seen === null || !context.may(seen.found)) return refuse("not-found");
  const unknown = agendaFaults(seen.found.edition, indicators);
  if (unknown.length > 0) return refuse("invalid", unknown);
  const { proposal } = await caseNow(context, seen.found, seen.session);
  const agenda = chosenAgenda([...proposal, ...seen.session.agenda], indicators);
  return context.database.write((writer) => change(writer, context, id, { agenda }, null));
});
