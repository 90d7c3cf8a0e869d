import "server-only";
import { randomUUID } from "node:crypto";
import { and, desc, eq, gt, isNotNull, isNull, or } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { webhookSecret } from "#db/schema/webhook.ts";
import { seal, unseal } from "#lib/platform/sealed.ts";
import { newHookSecret } from "#lib/platform/webhook/signature.ts";

const purpose = "webhook";
/** Milliseconds for which a renewed secret still signs beside the new one, so that a receiver can change over. */
const overlap = 24 * 60 * 60 * 1000;

/** Gives a hook a new secret and lets the one before it end; it is told once, and kept encrypted. */
export async function giveSecret(writer: Writer, hook: string, at: Date): Promise<string> {
  const secret = newHookSecret();
  const ofHook = eq(webhookSecret.webhookId, hook);
  await writer.delete(webhookSecret).where(and(ofHook, isNotNull(webhookSecret.endsAt)));
  await writer
    .update(webhookSecret)
    .set({ endsAt: new Date(at.getTime() + overlap) })
    .where(ofHook);
  await writer.insert(webhookSecret).values({ id: randomUUID(), webhookId: hook, sealed: seal(secret, purpose, hook), madeAt: at });
  return secret;
}

/** The secrets that sign a hook's deliveries now, the newest first; none of those that this server cannot open. */
export async function secretsOf(reader: Reader, hook: string, now: Date): Promise<string[]> {
  const rows = await reader
    .select({ sealed: webhookSecret.sealed })
    .from(webhookSecret)
    .where(and(eq(webhookSecret.webhookId, hook), or(isNull(webhookSecret.endsAt), gt(webhookSecret.endsAt, now))))
    .orderBy(desc(isNull(webhookSecret.endsAt)));
  return rows.flatMap(({ sealed }) => unseal(sealed, purpose, hook) ?? []);
}
