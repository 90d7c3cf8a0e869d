import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { token } from "#db/schema/organisation.ts";
import * as z from "#lib/domain/zod.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";

/** The caller's tokens that were not taken back, the newest first, with those that have expired of late; `lastUsed` is right to the hour. Nothing of it is a secret. */
export const listTokens = verb("token.read", z.strictObject({}), async (context) => {
  const rows = await context.database.reader
    .select()
    .from(token)
    .where(and(eq(token.personId, personOf(context)), isNull(token.revokedAt)))
    .orderBy(desc(token.createdAt), token.id);
  const now = context.clock();
  const tokens = rows.map(({ id, label, scope, createdAt, lastUsedAt, expiresAt }) => ({
    ...{ id, label, scope, since: createdAt.toISOString() },
    ...{ expires: expiresAt?.toISOString() ?? null, hasExpired: expiresAt !== null && expiresAt <= now },
    lastUsed: lastUsedAt?.toISOString() ?? null,
  }));
  return done({ tokens });
});
