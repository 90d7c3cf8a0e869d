import "server-only";
import type { GenericEndpointContext } from "better-auth";
import { APIError, getSessionFromCtx } from "better-auth/api";
import { and, eq, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { passkey, session, twoFactor } from "#db/schema/identity.ts";
import { sessionTokenOf } from "./cookie.ts";
import { spendCode } from "./spend-code.ts";
import { needsStrength, takesCode } from "./strength.ts";

/** Wrong codes in a row after which a second factor rests, and for how long: milliseconds. The library counts alike at sign-in. */
const patience = 10;
const rest = 15 * 60_000;

async function waysOf({ reader }: Database, personId: string) {
  const [[factor], passkeys] = await Promise.all([
    reader.select().from(twoFactor).where(eq(twoFactor.userId, personId)),
    reader.$count(passkey, eq(passkey.userId, personId)),
  ]);
  return { factor, passkeys };
}

/** What an endpoint answered, beside what it was asked. */
type Answered = GenericEndpointContext & { context: { returned?: unknown; responseHeaders?: Headers | undefined } };

const refused = () => new APIError("FORBIDDEN", { code: "STEP_UP_REQUIRED", message: "Step up first" });

async function countWrongCode(database: Database, personId: string): Promise<void> {
  await database.write(async (writer) => {
    await writer
      .update(twoFactor)
      .set({
        failedVerificationCount: sql`coalesce(${twoFactor.failedVerificationCount}, 0) + 1`,
        lockedUntil: sql`case when coalesce(${twoFactor.failedVerificationCount}, 0) + 1 >= ${patience} then ${Date.now() + rest} else ${twoFactor.lockedUntil} end`,
      })
      .where(eq(twoFactor.userId, personId));
  });
}

async function raise(database: Database, sessionId: string, personId: string): Promise<void> {
  await database.write(async (writer) => {
    await writer
      .update(session)
      .set({ strength: "second-factor" })
      .where(and(eq(session.id, sessionId), eq(session.strength, "single")));
    await writer.update(twoFactor).set({ failedVerificationCount: 0, lockedUntil: null }).where(eq(twoFactor.userId, personId));
  });
}

/** Who gave their password in this browser and has the second step before them, as the library keeps it; null when nobody. */
async function whoseSecondStep(context: GenericEndpointContext): Promise<string | null> {
  const { createAuthCookie, internalAdapter, secret } = context.context;
  const waiting = await context.getSignedCookie(createAuthCookie("two_factor").name, secret);
  return waiting ? ((await internalAdapter.findVerificationValue(waiting))?.value ?? null) : null;
}

/** Ends the session of a browser that has just begun another. The library is not asked: of a session that has ended it would clear the new cookie. */
async function endBefore(database: Database, token: string, begun: string): Promise<void> {
  await database.write(async (writer) => {
    await writer.delete(session).where(and(eq(session.token, token), ne(session.id, begun)));
  });
}

/**
 * The page to sign in asks for these options by itself. With a session that has ended the answer would clear the cookie,
 * and coming late it would clear that of the sign-in which overtook it.
 */
function keepSession(headers: Headers): void {
  const kept = headers.getSetCookie().filter((line) => !line.includes("session_token="));
  headers.delete("Set-Cookie");
  for (const line of kept) headers.append("Set-Cookie", line);
}

/**
 * What is done before and after the library's endpoints: who came in by one thing although a strong way is there may not change how
 * they sign in (`STEP_UP_REQUIRED`), a confirmed code makes a session that exists a strong one, and wrong codes are counted
 * there too, which the library does only while somebody signs in.
 */
export function stepUp(database: Database, secret: string) {
  const before = async (context: GenericEndpointContext) => {
    const code = takesCode(context.path);
    if (!code && !needsStrength(context.path)) return;
    const current = await getSessionFromCtx(context);
    if (current === null) return spendCode(database, context, await whoseSecondStep(context));
    const { factor, passkeys } = await waysOf(database, current.user.id);
    const single = current.session.strength === "single";
    if (!code) {
      if (single && (passkeys > 0 || factor?.verified === true)) throw refused();
      return;
    }
    if (factor?.lockedUntil != null && factor.lockedUntil > new Date())
      throw new APIError("TOO_MANY_REQUESTS", { code: "ACCOUNT_TEMPORARILY_LOCKED", message: "Too many wrong codes" });
    // A factor begun but not confirmed proves nothing: its codes were shown to the session that began it.
    const begun = factor !== undefined && factor.verified !== true;
    if (begun && (context.path === "/two-factor/verify-backup-code" || (single && passkeys > 0))) throw refused();
    await spendCode(database, context, current.user.id);
  };

  const after = async (context: Answered) => {
    const { newSession, returned, responseHeaders } = context.context;
    if (context.path === "/passkey/generate-authenticate-options" && responseHeaders !== undefined) keepSession(responseHeaders);
    // A browser has one session: who signs in once more, to confirm with a passkey for instance, leaves none behind.
    if (newSession != null) {
      const before = sessionTokenOf(context.headers?.get("Cookie") ?? null, secret);
      return before === null ? undefined : endBefore(database, before, newSession.session.id);
    }
    if (!takesCode(context.path)) return;
    const current = await getSessionFromCtx(context);
    if (current === null) return;
    if (!(returned instanceof APIError)) await raise(database, current.session.id, current.user.id);
    else if (returned.status === "UNAUTHORIZED") await countWrongCode(database, current.user.id);
  };
  return { before, after };
}
