import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import type { Writer } from "#db/client.ts";
import { token } from "#db/schema/organisation.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";

type Owned = Pick<typeof token.$inferInsert, "personId" | "label" | "createdAt" | "scope" | "expiresAt">;

/** Writes a new token for a person; `secret` is told once, its hash is what is kept. */
export async function writeToken(writer: Writer, owned: Owned): Promise<{ id: string; secret: string }> {
  const [id, secret] = [randomUUID(), `klk_${randomBytes(32).toString("base64url")}`];
  await writer.insert(token).values({ id, hash: hashOf(secret), ...owned });
  return { id, secret };
}
