import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { organisation } from "#db/schema/organisation.ts";
import { webhook, webhookDelivery } from "#db/schema/webhook.ts";
import { type Answer, postOutside } from "#lib/platform/webhook/post.ts";
import { signed } from "#lib/platform/webhook/signature.ts";
import { mostAttempts } from "#lib/usecases/jobs/finish.ts";
import { type Effect, type Handler, handler } from "#lib/usecases/jobs/handler.ts";
import { kinds } from "#lib/usecases/jobs/kinds.ts";
import { dropped, type Going, gone, wentWell } from "./outcome.ts";
import { secretsOf } from "./secrets.ts";

/** What sends a text to an address; a test gives one that finds its own receiver. */
export type Post = (address: string, headers: Readonly<Record<string, string>>, body: string) => Promise<Answer>;

/** Thrown so that the job is tried again; the receiver's name stays out of the log. */
class NotDelivered extends Error {
  override readonly name = "NotDelivered";
  constructor({ failure, status }: Answer) {
    super(`the receiver of a webhook did not take it: ${failure} ${status ?? ""}`.trim());
  }
}

async function find(reader: Reader, id: string): Promise<(Going & { deletedAt: Date | null }) | undefined> {
  const [found] = await reader
    .select({ delivery: webhookDelivery, hook: webhook, deletedAt: organisation.deletedAt })
    .from(webhookDelivery)
    .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
    .leftJoin(organisation, eq(organisation.id, webhook.organisationId))
    .where(eq(webhookDelivery.id, id));
  return found;
}

/** Slow receivers hold one lane of a worker, so that letters and reports go on beside them. */
let underWay = 0;

/**
 * Delivers messages by `post`. An attempt that fails is followed by the job's next one, about a day long in all; a test, a
 * receiver that says it is gone (410) and a hook without a secret get no second attempt.
 */
export function deliversHooks(post: Post = postOutside): Handler {
  const run = async ({ database, clock }: Parameters<Parameters<typeof handler>[1]>[0], id: string): Promise<Effect | undefined> => {
    const going = await find(database.reader, id);
    if (going === undefined || going.delivery.body === null) return undefined;
    const { hook, delivery, deletedAt } = going;
    const { body, type } = going.delivery;
    const isTest = type === "webhook.test";
    const now = clock();
    if (deletedAt !== null || (hook.offBecause !== null && !isTest)) return dropped(going);
    const secrets = await secretsOf(database.reader, hook.id, now);
    // Counted when it is begun: an attempt that takes its worker with it counts too.
    const attempt = { attempts: sql`${webhookDelivery.attempts} + 1`, lastAt: now };
    await database.write((writer) => writer.update(webhookDelivery).set(attempt).where(eq(webhookDelivery.id, id)));
    const headers = { "content-type": "application/json", "user-agent": "Klyngeklar-Webhook", ...signed(id, now, body, secrets) };
    const answer: Answer = secrets.length === 0 ? { status: null, failure: "no-secret" } : await post(hook.address, headers, body);
    if (answer.failure === null) return wentWell(going, answer);
    const isLast = isTest || answer.status === 410 || answer.failure === "no-secret" || delivery.attempts + 1 >= mostAttempts;
    if (isLast) return gone(going, answer, clock());
    await database.write(async (writer) => {
      await writer.update(webhookDelivery).set(answer).where(eq(webhookDelivery.id, id));
      const since = sql`coalesce(${webhook.failingSince}, ${now.getTime()})`;
      await writer.update(webhook).set({ failingSince: since }).where(eq(webhook.id, hook.id));
    });
    throw new NotDelivered(answer);
  };
  return handler(
    kinds.webhook,
    async (context, { delivery }) => {
      underWay += 1;
      try {
        return await run(context, delivery);
      } finally {
        underWay -= 1;
      }
    },
    () => underWay === 0,
  );
}
