import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { webhook, webhookDelivery } from "#db/schema/webhook.ts";
import type { Answer } from "#lib/platform/webhook/post.ts";
import type { Effect } from "#lib/usecases/jobs/handler.ts";
import { writeOfTrouble } from "./letters.ts";
import { ownerIn } from "./owner.ts";

/** A delivery under way, with its hook as it stood when the attempt began. */
export type Going = { delivery: typeof webhookDelivery.$inferSelect; hook: typeof webhook.$inferSelect };

/** Milliseconds without a delivery that arrives, after which the next one that is given up switches the hook off. */
const failingFor = 3 * 24 * 60 * 60 * 1000;

const ended = { body: null } as const;

/** It arrived: what failed before is over. */
export function wentWell({ delivery, hook }: Going, { status }: Answer): Effect {
  return async (writer) => {
    await writer
      .update(webhookDelivery)
      .set({ ...ended, outcome: "delivered", status, failure: null })
      .where(eq(webhookDelivery.id, delivery.id));
    await writer.update(webhook).set({ failingSince: null }).where(eq(webhook.id, hook.id));
  };
}

/** It is not sent: the hook was switched off meanwhile, or its organisation waits to be deleted. */
export function dropped({ delivery }: Going): Effect {
  return (writer) =>
    writer
      .update(webhookDelivery)
      .set({ ...ended, outcome: "dropped", failure: "switched-off" })
      .where(eq(webhookDelivery.id, delivery.id));
}

/**
 * It is given up. Whoever looks after the hook is written to once while its deliveries fail; after days of that, and at
 * once when the receiver says that it is gone, the hook is switched off. A test changes nothing and nobody is written to.
 */
export function gone({ delivery, hook }: Going, answer: Answer, now: Date): Effect {
  return async (writer) => {
    await writer
      .update(webhookDelivery)
      .set({ ...ended, ...answer, outcome: "given-up" })
      .where(eq(webhookDelivery.id, delivery.id));
    if (delivery.type === "webhook.test") return;
    const since = hook.failingSince ?? now;
    const isGone = answer.status === 410;
    const isOff = isGone || now.getTime() - since.getTime() >= failingFor;
    const { rowsAffected } = await writer
      .update(webhook)
      .set({ failingSince: since, offBecause: isOff ? (isGone ? "gone" : "failing") : null })
      .where(and(eq(webhook.id, hook.id), isNull(webhook.offBecause)));
    const { id, address } = hook;
    if (rowsAffected === 1) await writeOfTrouble(writer, ownerIn(hook), now, { id, address, since, change: isOff ? "off" : "given-up" });
  };
}
