import "server-only";
import { createHmac, randomUUID } from "node:crypto";
import { APIError } from "better-auth/api";
import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { rateLimit } from "#db/schema/identity.ts";

/** Passwords that may be tried for one address or person, from wherever, and for how long they are counted together: milliseconds. */
const patience = 10;
const rest = 15 * 60_000;

/**
 * The tries of the password of an e-mail address, or of a person signed in, as all servers count them. The table learns
 * no address, and none is looked up: it is the same for nobody's.
 */
export type PasswordTries = { count: (whose: string) => Promise<void>; forget: (whose: string) => Promise<void> };

/**
 * Limits how many passwords are tried for an e-mail address, whoever has it. Only passwords rest: a link, a passkey and a
 * new password by a link are there all the while, so nobody is locked out by somebody else's tries.
 */
export function passwordTries({ write }: Pick<Database, "write">, secret: string, clock: () => number = Date.now): PasswordTries {
  const keyOf = (whose: string) => `password|${createHmac("sha256", secret).update(whose.toLowerCase()).digest("base64url")}`;
  return {
    /** Counts a try before it is made, so that many at once are counted too; throws when it is one too many. */
    count: async (whose) => {
      const now = clock();
      // The library removes rows whose moment is past, so here it is the moment at which the count ends.
      const isOver = sql`${rateLimit.lastRequest} <= ${now}`;
      const [row] = await write((writer) =>
        writer
          .insert(rateLimit)
          .values({ id: randomUUID(), key: keyOf(whose), count: 1, lastRequest: now + rest })
          .onConflictDoUpdate({
            target: rateLimit.key,
            set: {
              count: sql`case when ${isOver} then 1 else ${rateLimit.count} + 1 end`,
              lastRequest: sql`case when ${isOver} then ${now + rest} else ${rateLimit.lastRequest} end`,
            },
          })
          .returning({ count: rateLimit.count }),
      );
      if (row !== undefined && row.count > patience)
        throw new APIError("TOO_MANY_REQUESTS", { code: "PASSWORD_RESTS", message: "Too many passwords for this address" });
    },
    /** After the right password nothing is counted any more. */
    forget: async (whose) => {
      await write((writer) => writer.delete(rateLimit).where(eq(rateLimit.key, keyOf(whose))));
    },
  };
}
