import "server-only";
import { randomUUID } from "node:crypto";
import { and, desc, eq, gt, inArray, isNotNull, ne } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { organisation } from "#db/schema/organisation.ts";
import { labelAward, registerChange, registerCluster, registerCriterion, registerSuccessor } from "#db/schema/register.ts";
import { UndoneBatch } from "#lib/domain/register/schema.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { type Caller, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { type Changed, type Image, writeChanges } from "./change-log.ts";
import { changedSince, type LoggedChange, thingOf } from "./history.ts";

/** What a change set, put back: of the columns it changed, and of no other, so that later changes of the rest stay. */
function putBack({ before, after }: { before: Image; after: Image }): Record<string, unknown> {
  const own = new Set(["version", "changedBy", "changedAt", "removedAt"]);
  const changed = Object.entries(before ?? {}).filter(([key, value]) => !own.has(key) && after?.[key] !== value);
  return Object.fromEntries(changed);
}

/** Whether the row was there before the change. */
const wasThere = ({ before }: { before: Image }) => before !== null && (before.removedAt ?? null) === null;

async function undoAward(writer: Writer, at: Date, change: LoggedChange, awardId: string): Promise<Changed[]> {
  const [before] = await writer.select().from(labelAward).where(eq(labelAward.id, awardId));
  if (before === undefined) return [];
  const columns = { ...putBack(change), removedAt: wasThere(change) ? null : at, version: before.version + 1 };
  const [after = null] = await writer.update(labelAward).set(columns).where(eq(labelAward.id, awardId)).returning();
  return [{ clusterId: change.clusterId, awardId, before, after, reason: "" }];
}

/** A workspace that was deleted meanwhile is not put back. */
async function stillThere(writer: Writer, { secretariatId }: Record<string, unknown>): Promise<{ secretariatId?: null }> {
  if (typeof secretariatId !== "string") return {};
  const found = await writer.select({ id: organisation.id }).from(organisation).where(eq(organisation.id, secretariatId));
  return found.length === 0 ? { secretariatId: null } : {};
}

async function undoCluster(writer: Writer, caller: Caller, change: LoggedChange): Promise<Changed[]> {
  const own = eq(registerCluster.id, change.clusterId);
  const [before] = await writer.select().from(registerCluster).where(own);
  if (before === undefined) return [];
  const at = caller.clock();
  const stamp = { removedAt: wasThere(change) ? null : at, version: before.version + 1, changedBy: personOf(caller), changedAt: at };
  const columns = putBack(change);
  const [after = null] = await writer
    .update(registerCluster)
    .set({ ...columns, ...(await stillThere(writer, columns)), ...stamp })
    .where(own)
    .returning();
  return [{ clusterId: change.clusterId, before, after, reason: "" }];
}

async function undoCriterion(writer: Writer, { clusterId, before, after }: LoggedChange): Promise<Changed[]> {
  const told = (before?.criterion ?? after?.criterion) as typeof registerCriterion.$inferInsert;
  const own = and(eq(registerCriterion.clusterId, clusterId), eq(registerCriterion.criterion, told.criterion));
  await writer.delete(registerCriterion).where(own);
  if (before !== null) await writer.insert(registerCriterion).values(told);
  return [{ clusterId, before: after, after: before, reason: "" }];
}

async function undoSuccessor(writer: Writer, { clusterId, before, after }: LoggedChange): Promise<Changed[]> {
  const told = (before?.successor ?? after?.successor) as typeof registerSuccessor.$inferInsert;
  const own = and(eq(registerSuccessor.clusterId, clusterId), eq(registerSuccessor.successorId, told.successorId));
  await writer.delete(registerSuccessor).where(own);
  if (before !== null) await writer.insert(registerSuccessor).values(told);
  return [{ clusterId, before: after, after: before, reason: "" }];
}

function undoOne(writer: Writer, caller: Caller, change: LoggedChange): Promise<Changed[]> {
  const { awardId } = change;
  if (awardId !== null) return undoAward(writer, caller.clock(), change, awardId);
  const [what] = thingOf(change).split(" ").slice(1);
  if (what === "criterion") return undoCriterion(writer, change);
  return what === "successor" ? undoSuccessor(writer, change) : undoCluster(writer, caller, change);
}

/**
 * Undoes what one person did together, an import or a single change, with the reason; that can be undone in its turn. What
 * was changed again since is `changed-since`, and then nothing is undone. The facts that the register began with stay.
 */
export const undoBatch = verb("register.change", UndoneBatch, async (context, { batch, reason }) => {
  if (!context.may(null)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const ofBatch = and(eq(registerChange.batch, batch), isNotNull(registerChange.changedBy));
    const changes = (await writer.select().from(registerChange).where(ofBatch).orderBy(desc(registerChange.id))) as LoggedChange[];
    const [last] = changes;
    const first = changes.at(-1);
    if (last === undefined || first === undefined) return refuse("not-found");
    const clusters = [...new Set(changes.map(({ clusterId }) => clusterId))];
    const isLater = and(...[gt(registerChange.id, first.id), ne(registerChange.batch, batch)], inArray(registerChange.clusterId, clusters));
    const later = (await writer.select().from(registerChange).where(isLater)) as LoggedChange[];
    if (changes.some((change) => changedSince(change, later))) return refuse("changed-since");
    const undone: Changed[] = [];
    for (const change of changes) undone.push(...(await undoOne(writer, context, change)));
    const because = undone.map((change) => ({ ...change, reason }));
    await writeChanges(writer, context, { id: randomUUID(), what: "undone" }, because);
    return done({ rows: undone.length });
  });
});
