import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq, gte, isNotNull, isNull, lte, not, or, type SQL, sql } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { organisation } from "#db/schema/organisation.ts";
import { registerCluster, registerStretch } from "#db/schema/register.ts";
import { webhook, webhookLabel } from "#db/schema/webhook.ts";
import { danishDate } from "#lib/domain/date.ts";
import { listens, tell } from "./announce.ts";

/** In SQL: the stretch of a label on a day. */
const onDay = (day: string) => and(lte(registerStretch.fromDay, day), or(isNull(registerStretch.toDay), gte(registerStretch.toDay, day)));

/** In SQL: the clusters whose labels a hook is told of: the secretariat's own, or for the programme every one. */
const ofSecretariat = eq(registerCluster.secretariatId, webhook.organisationId);
const scopes = [
  { hooks: isNotNull(webhook.organisationId), clusters: ofSecretariat },
  { hooks: isNull(webhook.organisationId), clusters: sql`true` },
] as const;
type Scope = { hooks: SQL; clusters: SQL };

const now = {
  ...{ hook: webhook.id, clusterSlug: registerCluster.slug, name: registerCluster.name, label: registerStretch.label },
  ...{ state: registerStretch.state, awarded: registerStretch.awarded, validUntil: registerStretch.validUntil },
};

const isTold = and(
  ...[eq(webhookLabel.webhookId, webhook.id), eq(webhookLabel.clusterSlug, registerCluster.slug)],
  eq(webhookLabel.label, registerStretch.label),
);
const isAsTold = sql`(${webhookLabel.state} is ${registerStretch.state} and ${webhookLabel.awarded} is ${registerStretch.awarded}
  and ${webhookLabel.validUntil} is ${registerStretch.validUntil})`;

/** The labels that stand otherwise today than a hook was last told, or that it was never told of. */
async function changed(writer: Writer, today: string, { hooks, clusters }: Scope, which?: SQL) {
  return writer
    .select({ ...now, before: webhookLabel.state })
    .from(webhook)
    .leftJoin(organisation, eq(organisation.id, webhook.organisationId))
    .innerJoin(registerCluster, clusters)
    .innerJoin(registerStretch, and(eq(registerStretch.clusterId, registerCluster.id), onDay(today)))
    .leftJoin(webhookLabel, isTold)
    .where(and(hooks, listens("label.changed"), which, not(isAsTold)))
    .orderBy(asc(webhook.id), asc(registerCluster.slug), asc(registerStretch.label));
}

/** The labels that a hook was told of and that its part of the register no longer has. */
async function gone(writer: Writer, today: string, { hooks, clusters }: Scope) {
  return writer
    .select({ hook: webhook.id, clusterSlug: webhookLabel.clusterSlug, label: webhookLabel.label, before: webhookLabel.state })
    .from(webhook)
    .leftJoin(organisation, eq(organisation.id, webhook.organisationId))
    .innerJoin(webhookLabel, eq(webhookLabel.webhookId, webhook.id))
    .leftJoin(registerCluster, and(eq(registerCluster.slug, webhookLabel.clusterSlug), clusters))
    .leftJoin(
      registerStretch,
      and(eq(registerStretch.clusterId, registerCluster.id), eq(registerStretch.label, webhookLabel.label), onDay(today)),
    )
    .where(and(hooks, listens("label.changed"), isNull(registerStretch.id)))
    .orderBy(asc(webhook.id), asc(webhookLabel.clusterSlug), asc(webhookLabel.label));
}

async function remember(writer: Writer, webhookId: string, row: Omit<typeof webhookLabel.$inferInsert, "webhookId">): Promise<void> {
  const { state, awarded, validUntil } = row;
  const target = [webhookLabel.webhookId, webhookLabel.clusterSlug, webhookLabel.label];
  await writer
    .insert(webhookLabel)
    .values({ webhookId, ...row })
    .onConflictDoUpdate({ target, set: { state, awarded, validUntil } });
}

/** Has a hook begin with how the labels stand now: what was so before it was made, or while it was off, is no change. */
export async function beginWithLabels(writer: Writer, id: string, at: Date): Promise<void> {
  await writer.delete(webhookLabel).where(eq(webhookLabel.webhookId, id));
  for (const scope of scopes)
    for (const { hook, name: _, before: __, ...row } of await changed(writer, danishDate(at), scope, eq(webhook.id, id)))
      await remember(writer, hook, row);
}

/**
 * Tells every hook that asks for it of the labels that stand otherwise than when it was last told: in the transaction that
 * changed the register, and every morning, because a day changes labels too. A label that is gone from the register has the
 * state null.
 */
export async function tellLabels(writer: Writer, at: Date): Promise<void> {
  const today = danishDate(at);
  const message = (data: Readonly<Record<string, unknown>>) => ({ type: "label.changed" as const, key: randomUUID(), data });
  for (const scope of scopes) {
    for (const { hook, name, before, ...row } of await changed(writer, today, scope)) {
      const { clusterSlug: slug, label, state, awarded, validUntil } = row;
      await tell(writer, hook, at, message({ cluster: { slug, name }, label, state, before, awarded, validUntil }));
      await remember(writer, hook, row);
    }
    for (const { hook, clusterSlug: slug, label, before } of await gone(writer, today, scope)) {
      const nothing = { state: null, before, awarded: null, validUntil: null };
      await tell(writer, hook, at, message({ cluster: { slug, name: null }, label, ...nothing }));
      const one = [eq(webhookLabel.webhookId, hook), eq(webhookLabel.clusterSlug, slug), eq(webhookLabel.label, label)];
      await writer.delete(webhookLabel).where(and(...one));
    }
  }
}
