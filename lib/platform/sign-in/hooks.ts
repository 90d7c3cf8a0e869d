import "server-only";
import type { GenericEndpointContext } from "better-auth";
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import type { Database } from "#db/client.ts";
import * as z from "#lib/domain/zod.ts";
import { passwordTries } from "./password-tries.ts";
import { stepUp } from "./step-up.ts";

const signIn = "/sign-in/email";
const reset = "/request-password-reset";

const Asked = z.object({ email: z.email().check(z.maxLength(254)) });

const Again = z.union([z.object({ password: z.string() }), z.object({ currentPassword: z.string() })]);

/** The e-mail address in a body; null where there is none, which the library itself refuses. */
function emailIn(body: unknown): string | null {
  const asked = Asked.safeParse(body);
  return asked.success ? asked.data.email : null;
}

// Where somebody signed in gives their password again.
const again = new Set([
  ...["/two-factor/enable", "/two-factor/disable", "/two-factor/get-totp-uri", "/two-factor/generate-backup-codes"],
  "/change-password",
]);

/**
 * Whose password is tried: of an e-mail address by whoever signs in, or of a person by their own session, which is
 * counted apart, so that tries from outside do not reach who is in. Null where none is tried.
 */
async function triedIn(context: GenericEndpointContext): Promise<string | null> {
  if (context.path === signIn) return emailIn(context.body);
  if (!again.has(context.path ?? "") || !Again.safeParse(context.body).success) return null;
  const current = await getSessionFromCtx(context);
  return current === null ? null : `person:${current.user.id}`;
}

/** What the library answers whoever asks for a new password; a test holds it against the library's own words. */
export const resetAnswer = { status: true, message: "If this email exists in our system, check your email for the reset link" };

/** What else stands before and after. */
type Around = { before: (context: GenericEndpointContext) => void; after: (context: GenericEndpointContext) => Promise<void> };

/**
 * What stands around the library's endpoints, beside the steps of a sign-in: passwords are limited by e-mail address, and
 * who asks for a new one is answered before it is looked up who has the address (`askReset`), so that the time tells nothing.
 */
export function hooksOf(database: Database, secret: string, askReset: (email: string) => Promise<void>, others: Around) {
  const [tries, steps] = [passwordTries(database, secret), stepUp(database, secret)];
  const before = createAuthMiddleware(async (context) => {
    const [email, tried] = [emailIn(context.body), await triedIn(context)];
    if (tried !== null) await tries.count(tried);
    // A call of our own, without a request, is the one that looks it up.
    if (context.path === reset && context.request !== undefined && email !== null) {
      await askReset(email);
      return context.json(resetAnswer);
    }
    others.before(context);
    await steps.before(context);
  });
  const after = createAuthMiddleware(async (context) => {
    const isRight = !(context.context.returned instanceof APIError);
    const tried = isRight ? await triedIn(context) : null;
    if (tried !== null) await tries.forget(tried);
    await steps.after(context);
    await others.after(context);
  });
  return { before, after };
}
