import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { organisation } from "#db/schema/organisation.ts";
import { webhook, webhookDelivery } from "#db/schema/webhook.ts";
import type { HookEvent } from "#lib/domain/webhook/schema.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";

/** What a receiver is told: ids, days, codes and public names; no person and no text that somebody typed. */
export type Told = { type: HookEvent | "webhook.test"; key: string; data: Readonly<Record<string, unknown>> };

/** Writes a message for one hook and asks for its delivery, in the transaction of what happened; once by its key. */
export async function tell(writer: Writer, hook: string, at: Date, { type, key, data }: Told): Promise<void> {
  const id = `msg_${randomUUID().replaceAll("-", "")}`;
  const body = JSON.stringify({ id, type, timestamp: at.toISOString(), data });
  const { rowsAffected } = await writer
    .insert(webhookDelivery)
    .values({ id, webhookId: hook, key, type, body, outcome: "waiting", createdAt: at })
    .onConflictDoNothing();
  if (rowsAffected === 1) await enqueue(writer, { kind: "webhook", key: id, payload: { delivery: id }, runAt: at });
}

/** In SQL, beside the hook's organisation: the hook is on and told of an event; of organisations that wait to be deleted none is. */
export function listens(event: HookEvent): SQL | undefined {
  const asks = sql`exists (select 1 from json_each(${webhook.events}) where value = ${event})`;
  return and(isNull(webhook.offBecause), isNull(organisation.deletedAt), asks);
}

type Submitted = {
  organisation: string;
  assessment: string;
  snapshot: string;
  edition: Readonly<Record<string, unknown>>;
  labels: Readonly<Record<string, { verdict: string }>>;
};

/** Tells a secretariat's hooks that an assessment was submitted, with the verdict on each label. */
export async function tellSubmitted(writer: Writer, at: Date, { labels, ...what }: Submitted): Promise<void> {
  const verdicts = Object.fromEntries(Object.entries(labels).map(([label, { verdict }]) => [label, verdict]));
  const told = { type: "result.submitted" as const, key: `snapshot:${what.snapshot}`, data: { ...what, verdicts } };
  const hooks = await writer
    .select({ id: webhook.id })
    .from(webhook)
    .innerJoin(organisation, eq(organisation.id, webhook.organisationId))
    .where(and(eq(webhook.organisationId, what.organisation), listens(told.type)));
  for (const { id } of hooks) await tell(writer, id, at, told);
}
