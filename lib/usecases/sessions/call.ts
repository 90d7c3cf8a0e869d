import "server-only";
import { randomUUID } from "node:crypto";
import { sparringSession } from "#db/schema/sparring.ts";
import { chosenAgenda } from "#lib/domain/session/agenda.ts";
import { NewSession } from "#lib/domain/session/schema.ts";
import { recordSparring } from "#lib/usecases/independence/record.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findCase } from "#lib/usecases/sparring/case.ts";
import { caseNow } from "./case-now.ts";
import { invite } from "./invite.ts";
import { agendaFaults, momentOf } from "./when.ts";

/**
 * Calls a session of a shared case, from either side: everybody concerned gets a mail with the event for their calendar.
 * The agenda is what was chosen, with the reasons that the proposal gives now.
 */
export const callSession = verb("session.plan", NewSession, async (context, { case: id, indicators, day, time, minutes, place }) => {
  const { reader } = context.database;
  const before = await findCase(reader, context.actor, id);
  if (before === null || !context.may(before)) return refuse("not-found");
  const now = context.clock();
  const moment = momentOf({ day, time }, now);
  if ("faults" in moment) return refuse("invalid", moment.faults);
  const unknown = agendaFaults(before.edition, indicators);
  if (unknown.length > 0) return refuse("invalid", unknown);
  const agenda = chosenAgenda((await caseNow(context, before)).proposal, indicators);
  return context.database.write(async (writer) => {
    const found = await findCase(writer, context.actor, id);
    if (found === null || !context.may(found)) return refuse("not-found");
    const session = { id: randomUUID(), startsAt: moment.startsAt, minutes, place: place.trim(), agenda, sequence: 0 };
    const by = { calledBy: personOf(context), calledAt: now };
    await writer.insert(sparringSession).values({ ...session, caseId: id, state: "planned", ...by });
    await invite(writer, found, session, "called", now);
    await recordSparring(writer, context, found);
    const detail = { did: "called", agenda: agenda.length };
    await audit(writer, context, "session.plan", { organisation: found.organisation, subject: session.id, detail });
    return done({ id: session.id });
  });
});
