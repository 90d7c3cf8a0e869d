import "server-only";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { webhook, webhookDelivery, webhookSecret } from "#db/schema/webhook.ts";
import { HooksOf, mostHooks } from "#lib/domain/webhook/schema.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { hooksOf, ownerFor } from "./owner.ts";

/** So many of its last deliveries are shown of a hook. */
const shown = 10;

/** The owner's hooks, the oldest first, each with its last deliveries, the newest first. Moments are ISO 8601; nothing of it is a secret. */
export const readHooks = verb("webhook.read", HooksOf, async (context, { slug }) => {
  const { reader } = context.database;
  const owner = await ownerFor(reader, context, slug);
  if (owner === null) return refuse("not-found");
  const rows = await reader.select().from(webhook).where(hooksOf(owner)).orderBy(asc(webhook.madeAt), asc(webhook.id));
  const ids = rows.map(({ id }) => id);
  const secrets = await reader
    .select({ id: webhookSecret.webhookId, since: webhookSecret.madeAt })
    .from(webhookSecret)
    .where(and(inArray(webhookSecret.webhookId, ids), isNull(webhookSecret.endsAt)));
  const hooks = await Promise.all(
    rows.map(async ({ id, address, events, offBecause, failingSince }) => {
      const deliveries = await reader
        .select()
        .from(webhookDelivery)
        .where(eq(webhookDelivery.webhookId, id))
        .orderBy(desc(webhookDelivery.createdAt), desc(webhookDelivery.id))
        .limit(shown);
      return {
        ...{ id, address, events, offBecause, failingSince: failingSince?.toISOString() ?? null },
        secretSince: secrets.find((secret) => secret.id === id)?.since.toISOString() ?? null,
        deliveries: deliveries.map(({ createdAt, lastAt, body: _, key: __, webhookId: ___, ...delivery }) => ({
          ...delivery,
          at: (lastAt ?? createdAt).toISOString(),
        })),
      };
    }),
  );
  return done({ hooks, most: mostHooks });
});
