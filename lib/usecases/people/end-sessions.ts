import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { session } from "#db/schema/identity.ts";
import * as z from "#lib/domain/zod.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/** Ends one of the caller's sessions, at once. */
export const endSession = verb("account.change", z.strictObject({ id: z.string() }), async (context, { id }) => {
  const by = personOf(context);
  return context.database.write(async (writer) => {
    const { rowsAffected } = await writer.delete(session).where(and(eq(session.id, id), eq(session.userId, by)));
    if (rowsAffected === 0) return refuse("not-found");
    await audit(writer, context, "account.change", { subject: by, detail: { endedSessions: 1 } });
    return done({ ended: rowsAffected });
  });
});

/** Ends the caller's sessions on all other devices; with a token, all of them. */
export const endOtherSessions = verb("account.change", z.strictObject({}), async (context) => {
  const by = personOf(context);
  const current = context.actor.kind === "person" ? (context.actor.session ?? "") : "";
  return context.database.write(async (writer) => {
    const { rowsAffected } = await writer.delete(session).where(and(eq(session.userId, by), ne(session.id, current)));
    await audit(writer, context, "account.change", { subject: by, detail: { endedSessions: rowsAffected } });
    return done({ ended: rowsAffected });
  });
});
