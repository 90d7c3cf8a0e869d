import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { registerCluster, registerSuccessor } from "#db/schema/register.ts";
import { fault } from "#lib/domain/fault.ts";
import { NewSuccessor, RemovedSuccessor } from "#lib/domain/register/schema.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { writeChanges } from "./change-log.ts";
import { clusterIn } from "./rows.ts";

/** Whether one cluster became the other, over however many steps; a cluster is itself. */
async function became(writer: Writer, from: string, to: string): Promise<boolean> {
  const rows = await writer.all(sql`
    with recursive later(id) as (
      select ${from} union select successor_id from register_successor join later on later.id = register_successor.cluster_id
    ) select 1 from later where id = ${to}`);
  return rows.length > 0;
}

/** Says that a cluster became another one, by merger or under a new name; two never become each other. */
export const addSuccessor = verb("register.change", NewSuccessor, async (context, { cluster, successor, kind, since, source }) => {
  if (!context.may(null)) return refuse("not-found");
  return context.database.write(async (writer) => {
    if ((await clusterIn(writer, cluster)) === undefined) return refuse("not-found");
    const [other] = await writer
      .select({ id: registerCluster.id })
      .from(registerCluster)
      .where(and(eq(registerCluster.slug, successor), isNull(registerCluster.removedAt)));
    if (other === undefined) return refuse("invalid", [fault(["successor"], "unknown-cluster")]);
    if (await became(writer, other.id, cluster)) return refuse("invalid", [fault(["successor"], "successor-loop")]);
    const row = { clusterId: cluster, successorId: other.id, kind, since: since === "" ? null : since, source };
    const { rowsAffected } = await writer.insert(registerSuccessor).values(row).onConflictDoNothing();
    if (rowsAffected !== 1) return refuse("invalid", [fault(["successor"], "duplicate", { value: successor })]);
    const made = { clusterId: cluster, before: null, after: { successor: row }, reason: source };
    await writeChanges(writer, context, { id: randomUUID(), what: "successor-added" }, [made]);
    return done(null);
  });
});

/** Takes back that a cluster became another one, named by its id. */
export const removeSuccessor = verb("register.change", RemovedSuccessor, async (context, { cluster, successor, reason }) => {
  if (!context.may(null)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const own = and(eq(registerSuccessor.clusterId, cluster), eq(registerSuccessor.successorId, successor));
    const [before] = await writer.delete(registerSuccessor).where(own).returning();
    if (before === undefined) return refuse("not-found");
    const gone = { clusterId: cluster, before: { successor: before }, after: null, reason };
    await writeChanges(writer, context, { id: randomUUID(), what: "successor-removed" }, [gone]);
    return done(null);
  });
});
