import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { labelAward, registerCluster, registerCriterion, registerSuccessor } from "#db/schema/register.ts";
import { sortNameOf } from "#lib/domain/label/sort-name.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import type { Changed } from "./change-log.ts";
import { freeSlug } from "./rows.ts";
import type { PlannedAward, PlannedCluster, PlannedCriterion, PlannedSuccessor } from "./sheet-known.ts";

async function writeProfile(
  writer: Writer,
  caller: Caller,
  { id: clusterId, before, profile, isChanged }: PlannedCluster,
): Promise<Changed[]> {
  if (before !== null && !isChanged) return [];
  const name = profile.name ?? "";
  const stamp = { changedBy: personOf(caller), changedAt: caller.clock() };
  const own = profile as typeof profile & Pick<typeof registerCluster.$inferInsert, "regionConfidence">;
  const columns = { ...own, name, sortName: sortNameOf(name), ...stamp };
  const [after = null] =
    before === null
      ? await writer
          .insert(registerCluster)
          .values({ id: clusterId, slug: await freeSlug(writer, name), ...columns, version: 1 })
          .returning()
      : await writer
          .update(registerCluster)
          .set({ ...columns, version: before.version + 1 })
          .where(eq(registerCluster.id, clusterId))
          .returning();
  return [{ clusterId, before, after, reason: "" }];
}

async function writeAward(writer: Writer, clusterId: string, { before, values }: PlannedAward): Promise<Changed> {
  const awardId = before?.id ?? randomUUID();
  const [after = null] =
    before === null
      ? await writer
          .insert(labelAward)
          .values({ id: awardId, clusterId, ...values, version: 1 })
          .returning()
      : await writer
          .update(labelAward)
          .set({ ...values, version: before.version + 1 })
          .where(eq(labelAward.id, awardId))
          .returning();
  return { clusterId, awardId, before, after, reason: "" };
}

async function writeCriterion(writer: Writer, caller: Caller, clusterId: string, { before, values }: PlannedCriterion): Promise<Changed> {
  const row = { clusterId, ...values, checkedBy: personOf(caller) };
  await writer
    .insert(registerCriterion)
    .values(row)
    .onConflictDoUpdate({ target: [registerCriterion.clusterId, registerCriterion.criterion], set: row });
  return { clusterId, before: before === null ? null : { criterion: before }, after: { criterion: row }, reason: "" };
}

async function writeSuccessor(writer: Writer, clusterId: string, { other, before, values }: PlannedSuccessor): Promise<Changed> {
  const row = { clusterId, successorId: other.id, ...values };
  const own = and(eq(registerSuccessor.clusterId, clusterId), eq(registerSuccessor.successorId, other.id));
  if (before === null) await writer.insert(registerSuccessor).values(row);
  else await writer.update(registerSuccessor).set(values).where(own);
  return { clusterId, before: before === null ? null : { successor: before }, after: { successor: row }, reason: "" };
}

/** Writes what a sheet was planned to do, successors last: they may be clusters that it adds. Gives each row that it wrote. */
export async function writePlanned(writer: Writer, caller: Caller, clusters: readonly PlannedCluster[]): Promise<Changed[]> {
  const changes: Changed[] = [];
  for (const cluster of clusters) {
    changes.push(...(await writeProfile(writer, caller, cluster)));
    for (const award of cluster.awards) if (award.isChanged) changes.push(await writeAward(writer, cluster.id, award));
    for (const one of cluster.criteria) if (one.isChanged) changes.push(await writeCriterion(writer, caller, cluster.id, one));
  }
  for (const { id, successors } of clusters)
    for (const one of successors) if (one.isChanged) changes.push(await writeSuccessor(writer, id, one));
  return changes;
}
