import { createHmac, randomUUID } from "node:crypto";
import type { Database } from "#db/client.ts";
import { session } from "#db/schema/identity.ts";

type Strength = (typeof session.$inferInsert)["strength"];

/** Signs a person in for some hours; gives the value of the cookie, as the server would that signs with this secret. */
export async function sessionOn(
  database: Database,
  userId: string,
  secret: string,
  { strength = "passkey", hours = 1 }: { strength?: Strength; hours?: number } = {},
): Promise<string> {
  const [token, now] = [randomUUID(), new Date()];
  const row = { id: randomUUID(), token, userId, strength, createdAt: now, updatedAt: now };
  await database.write((writer) => writer.insert(session).values({ ...row, expiresAt: new Date(now.getTime() + hours * 3_600_000) }));
  return encodeURIComponent(`${token}.${createHmac("sha256", secret).update(token).digest("base64")}`);
}
