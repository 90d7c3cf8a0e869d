import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { token } from "#db/schema/organisation.ts";
import * as z from "#lib/domain/zod.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/** Revokes one of the caller's tokens, at once and for good. */
export const revokeToken = verb("token.revoke", z.strictObject({ id: z.string() }), async (context, { id }) => {
  const by = personOf(context);
  return context.database.write(async (writer) => {
    const own = and(eq(token.id, id), eq(token.personId, by), isNull(token.revokedAt));
    const { rowsAffected } = await writer.update(token).set({ revokedAt: context.clock() }).where(own);
    if (rowsAffected === 0) return refuse("not-found");
    await audit(writer, context, "token.revoke", { subject: by, detail: { token: id } });
    return done({ id });
  });
});
