import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, type SQL } from "drizzle-orm";
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

/** The hooks that are on and told of an event; of organisations that wait to be deleted none is. */
export async function listening(writer: Writer, event: HookEvent, whose?: SQL) {
  const rows = await writer
    .select({ id: webhook.id, organisationId: webhook.organisationId, events: webhook.events })
    .from(webhook)
    .leftJoin(organisation, eq(organisation.id, webhook.organisationId))
    .where(and(isNull(webhook.offBecause), isNull(organisation.deletedAt), whose));
  return rows.filter(({ events }) => events.includes(event));
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
  for (const { id } of await listening(writer, told.type, eq(webhook.organisationId, what.organisation))) await tell(writer, id, at, told);
}
