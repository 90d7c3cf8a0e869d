import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { passkey, twoFactor } from "#db/schema/identity.ts";

/** Whether a person has a passkey or a confirmed second factor. */
export async function hasStrongWay(reader: Pick<Reader, "$count">, personId: string): Promise<boolean> {
  return (
    (await reader.$count(passkey, eq(passkey.userId, personId))) > 0 ||
    (await reader.$count(twoFactor, and(eq(twoFactor.userId, personId), eq(twoFactor.verified, true)))) > 0
  );
}
