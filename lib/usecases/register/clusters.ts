import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { registerCluster } from "#db/schema/register.ts";
import { ChangedCluster, NewCluster, RemovedCluster } from "#lib/domain/register/schema.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { writeChanges } from "./change-log.ts";
import { clusterIn, freeSlug, profileColumns } from "./rows.ts";

const asSeen = (id: string, version: number) =>
  and(eq(registerCluster.id, id), eq(registerCluster.version, version), isNull(registerCluster.removedAt));

/** Adds a cluster organisation to the catalogue, under an address made from its name that stays for good. */
export const addCluster = verb("register.change", NewCluster, async (context, { reason, ...fields }) => {
  if (!context.may(null)) return refuse("not-found");
  const [changedBy, changedAt] = [personOf(context), context.clock()];
  return context.database.write(async (writer) => {
    const profile = await profileColumns(writer, fields);
    if (!profile.ok) return refuse("invalid", profile.faults);
    const [id, slug] = [randomUUID(), await freeSlug(writer, fields.name)];
    const row = { id, slug, ...profile.columns, version: 1, changedBy, changedAt };
    const [after = null] = await writer.insert(registerCluster).values(row).returning();
    await writeChanges(writer, context, { id: randomUUID(), what: "cluster-added" }, [{ clusterId: id, before: null, after, reason }]);
    return done({ id, slug });
  });
});

/** Changes a profile, if it still is as the caller saw it (`conflict`). Its address stays, also with another name. */
export const changeCluster = verb("register.change", ChangedCluster, async (context, { cluster, version, reason, ...fields }) => {
  if (!context.may(null)) return refuse("not-found");
  const [changedBy, changedAt] = [personOf(context), context.clock()];
  return context.database.write(async (writer) => {
    const before = await clusterIn(writer, cluster);
    if (before === undefined) return refuse("not-found");
    const profile = await profileColumns(writer, fields);
    if (!profile.ok) return refuse("invalid", profile.faults);
    const change = { ...profile.columns, version: version + 1, changedBy, changedAt };
    const [after] = await writer.update(registerCluster).set(change).where(asSeen(cluster, version)).returning();
    if (after === undefined) return refuse("conflict");
    await writeChanges(writer, context, { id: randomUUID(), what: "cluster-changed" }, [{ clusterId: cluster, before, after, reason }]);
    return done({ slug: after.slug });
  });
});

/** Takes a cluster out of the catalogue with all that is said of it, until that is undone. */
export const removeCluster = verb("register.change", RemovedCluster, async (context, { cluster, version, reason }) => {
  if (!context.may(null)) return refuse("not-found");
  const [changedBy, at] = [personOf(context), context.clock()];
  return context.database.write(async (writer) => {
    const before = await clusterIn(writer, cluster);
    if (before === undefined) return refuse("not-found");
    const change = { removedAt: at, version: version + 1, changedBy, changedAt: at };
    const [after] = await writer.update(registerCluster).set(change).where(asSeen(cluster, version)).returning();
    if (after === undefined) return refuse("conflict");
    await writeChanges(writer, context, { id: randomUUID(), what: "cluster-removed" }, [{ clusterId: cluster, before, after, reason }]);
    return done(null);
  });
});
