import "server-only";
import { and, eq } from "drizzle-orm";
import { sparringSession } from "#db/schema/sparring.ts";
import { OneSession } from "#lib/domain/session/schema.ts";
import { recordSparring } from "#lib/usecases/independence/record.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { caseNow } from "./case-now.ts";
import { findSession } from "./find.ts";

/** Says that a session was held, and keeps what the case looks like now: the next one starts with what changed since. */
export const closeSession = verb("session.plan", OneSession, async (context, { session: id }) => {
  const before = await findSession(context.database.reader, context.actor, id);
  if (before === null || !context.may(before.found)) return refuse("not-found");
  const { standing } = await caseNow(context, before.found, before.session);
  return context.database.write(async (writer) => {
    const seen = await findSession(writer, context.actor, id);
    if (seen === null || !context.may(seen.found)) return refuse("not-found");
    const isPlanned = and(eq(sparringSession.id, id), eq(sparringSession.state, "planned"));
    const { rowsAffected } = await writer.update(sparringSession).set({ state: "held", standing }).where(isPlanned);
    if (rowsAffected === 0) return refuse("session-over");
    await recordSparring(writer, context, seen.found);
    await audit(writer, context, "session.plan", { organisation: seen.found.organisation, subject: id, detail: { did: "held" } });
    return done({ id });
  });
});
