import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { registerCluster, registerStretch } from "#db/schema/register.ts";
import { webhookLabel } from "#db/schema/webhook.ts";
import { danishDate } from "#lib/domain/date.ts";
import { listening, tell } from "./announce.ts";
import { type Owner, ownerIn } from "./owner.ts";

type Standing = Omit<typeof webhookLabel.$inferSelect, "webhookId">;

/** How the labels stand today that an owner is told of: its own, or for the programme all of the register's. */
async function standings(writer: Writer, { organisation }: Owner, today: string): Promise<(Standing & { name: string })[]> {
  const isNow = and(lte(registerStretch.fromDay, today), or(isNull(registerStretch.toDay), gte(registerStretch.toDay, today)));
  return writer
    .select({
      ...{ clusterSlug: registerCluster.slug, name: registerCluster.name, label: registerStretch.label, state: registerStretch.state },
      ...{ awarded: registerStretch.awarded, validUntil: registerStretch.validUntil },
    })
    .from(registerStretch)
    .innerJoin(registerCluster, eq(registerCluster.id, registerStretch.clusterId))
    .where(and(isNow, organisation === null ? undefined : eq(registerCluster.secretariatId, organisation)))
    .orderBy(asc(registerCluster.slug), asc(registerStretch.label));
}

const keyOf = ({ clusterSlug, label }: Pick<Standing, "clusterSlug" | "label">) => `${clusterSlug} ${label}`;
const same = (a: Standing, b: Standing) => a.state === b.state && a.awarded === b.awarded && a.validUntil === b.validUntil;

async function remember(writer: Writer, hook: string, rows: readonly (Standing & { name: string })[]): Promise<void> {
  await writer.delete(webhookLabel).where(eq(webhookLabel.webhookId, hook));
  for (const { name: _, ...row } of rows) await writer.insert(webhookLabel).values({ webhookId: hook, ...row });
}

/** Has a hook begin with how the labels stand now: what was so before it was made, or while it was off, is no change. */
export async function beginWithLabels(writer: Writer, hook: string, owner: Owner, at: Date): Promise<void> {
  await remember(writer, hook, await standings(writer, owner, danishDate(at)));
}

/**
 * Tells every hook that asks for it of the labels that stand otherwise than when it was last told: in the transaction that
 * changed the register, and every morning, because a day changes labels too. A label that is gone from the register has the
 * state null.
 */
export async function tellLabels(writer: Writer, at: Date): Promise<void> {
  for (const { id, organisationId } of await listening(writer, "label.changed")) {
    const now = await standings(writer, ownerIn({ organisationId }), danishDate(at));
    const told = await writer.select().from(webhookLabel).where(eq(webhookLabel.webhookId, id));
    const [before, after] = [new Map(told.map((row) => [keyOf(row), row])), new Set(now.map(keyOf))];
    const changed = now.filter((row) => {
      const was = before.get(keyOf(row));
      return was === undefined || !same(was, row);
    });
    const gone = told.filter((row) => !after.has(keyOf(row)));
    for (const { clusterSlug: slug, name, ...row } of [...changed, ...gone.map((row) => ({ ...row, name: null, state: null }))]) {
      const { label, state, awarded, validUntil } = row;
      const data = { cluster: { slug, name }, label, state, before: before.get(keyOf({ clusterSlug: slug, label }))?.state ?? null };
      await tell(writer, id, at, { type: "label.changed", key: randomUUID(), data: { ...data, awarded, validUntil } });
    }
    if (changed.length + gone.length > 0) await remember(writer, id, now);
  }
}
