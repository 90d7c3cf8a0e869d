import "server-only";
import type { GenericEndpointContext } from "better-auth";
import { APIError } from "better-auth/api";
import { symmetricDecrypt } from "better-auth/crypto";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { twoFactor } from "#db/schema/identity.ts";
import * as z from "#lib/domain/zod.ts";
import { base32 } from "./base32.ts";
import { oneTimeCode } from "./one-time-code.mjs";

/** How long a code of an app is shown: milliseconds. The library takes it also while the one before or after it is shown. */
const shown = 30_000;

const Given = z.object({ code: z.string() });

/** The step in which an app shows this code, counted from 1970; null for a wrong one. A step more on each side, for a clock that ticks meanwhile. */
function stepOf(secret: string, code: string, now: number): number | null {
  const [kept, around] = [base32(Buffer.from(secret)), [2, 1, 0, -1, -2]];
  const steps = around.map((off) => Math.floor(now / shown) + off);
  return steps.find((step) => oneTimeCode(kept, step * shown) === code) ?? null;
}

/**
 * Uses up the code that is given to `/two-factor/verify-totp`, before the library looks at it: of two who give it only the first goes on,
 * and none of an earlier one (RFC 6238, 5.2). A wrong code uses nothing up and is the library's to refuse.
 *
 * @throws the library's own refusal of a wrong code, when it or a later one was used before.
 */
export async function spendCode(database: Database, context: GenericEndpointContext, personId: string | null): Promise<void> {
  const given = Given.safeParse(context.body);
  if (context.path !== "/two-factor/verify-totp" || personId === null || !given.success) return;
  const [factor] = await database.reader.select().from(twoFactor).where(eq(twoFactor.userId, personId));
  if (factor === undefined) return;
  const secret = await symmetricDecrypt({ key: context.context.secretConfig, data: factor.secret });
  const step = stepOf(secret, given.data.code, Date.now());
  if (step === null) return;
  const isLater = or(isNull(twoFactor.lastStep), lt(twoFactor.lastStep, step));
  const { rowsAffected } = await database.write((writer) =>
    writer
      .update(twoFactor)
      .set({ lastStep: step })
      .where(and(eq(twoFactor.id, factor.id), isLater)),
  );
  if (rowsAffected !== 1) throw new APIError("UNAUTHORIZED", { code: "INVALID_CODE", message: "Invalid code" });
}
