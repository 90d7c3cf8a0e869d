import "server-only";
import { and, desc, eq, gt } from "drizzle-orm";
import { account, passkey, session, twoFactor } from "#db/schema/identity.ts";
import { deviceOf } from "#lib/domain/people/device.ts";
import * as z from "#lib/domain/zod.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";
import { offeredProviders } from "./providers.ts";

/** How the caller signs in, and where they are signed in now, the newest first; nothing of it is a secret. */
export const readWays = verb("account.read", z.strictObject({}), async (context) => {
  const { actor, clock, database } = context;
  const { reader } = database;
  const id = personOf(context);
  const [accounts, apps, passkeys, sessions] = await Promise.all([
    reader.select({ provider: account.providerId, password: account.password }).from(account).where(eq(account.userId, id)),
    reader.$count(twoFactor, and(eq(twoFactor.userId, id), eq(twoFactor.verified, true))),
    reader.select().from(passkey).where(eq(passkey.userId, id)).orderBy(passkey.createdAt, passkey.id),
    reader
      .select()
      .from(session)
      .where(and(eq(session.userId, id), gt(session.expiresAt, clock())))
      .orderBy(desc(session.createdAt), session.id),
  ]);
  const current = actor.kind === "person" ? actor.session : undefined;
  return done({
    hasPassword: accounts.some(({ password }) => password !== null),
    hasApp: apps > 0,
    providers: offeredProviders().map((one) => ({ ...one, isConnected: accounts.some(({ provider }) => provider === one.id) })),
    passkeys: passkeys.map(({ id, name, createdAt }) => ({ id, name: name ?? "", since: createdAt?.toISOString() ?? null })),
    sessions: sessions.map(({ id, userAgent, strength, createdAt }) => ({
      ...{ id, strength, since: createdAt.toISOString(), isCurrent: id === current },
      device: deviceOf(userAgent),
    })),
  });
});
