import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { labelAward } from "#db/schema/register.ts";
import { danishDate } from "#lib/domain/date.ts";
import { awardFaults, ConfirmedLapse, CorrectedAward, lapseFaults, NewAward, RemovedAward } from "#lib/domain/register/schema.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { writeChanges } from "./change-log.ts";
import { type AwardRow, awardColumns, awardIn, clusterIn, isByConsent } from "./rows.ts";

type Asked = { award: string; version: number; reason: string };
type Columns = Partial<typeof labelAward.$inferInsert>;

/** Changes an award that still is as the caller saw it, and writes down why. */
async function change(writer: Writer, context: Context<"register.change">, before: AwardRow, asked: Asked, what: string, columns: Columns) {
  const asSeen = and(eq(labelAward.id, before.id), eq(labelAward.version, asked.version), isNull(labelAward.removedAt));
  const [after] = await writer
    .update(labelAward)
    .set({ ...columns, version: asked.version + 1 })
    .where(asSeen)
    .returning();
  if (after === undefined) return refuse("conflict");
  const { id: awardId, clusterId } = before;
  await writeChanges(writer, context, { id: randomUUID(), what }, [{ clusterId, awardId, before, after, reason: asked.reason }]);
  return done(null);
}

/** Records what a source says of an award. It stands beside what other sources say: contradictions are the desk's to settle. */
export const recordAward = verb("register.change", NewAward, async (context, { cluster, ...fields }) => {
  if (!context.may(null)) return refuse("not-found");
  const faults = awardFaults(fields, danishDate(context.clock()));
  if (faults.length > 0) return refuse("invalid", faults);
  return context.database.write(async (writer) => {
    if ((await clusterIn(writer, cluster)) === undefined) return refuse("not-found");
    const id = randomUUID();
    const row = { id, clusterId: cluster, ...awardColumns(fields), version: 1 };
    const [after = null] = await writer.insert(labelAward).values(row).returning();
    const made = { clusterId: cluster, awardId: id, before: null, after, reason: fields.source };
    await writeChanges(writer, context, { id: randomUUID(), what: "award-recorded" }, [made]);
    return done({ id });
  });
});

/**
 * Corrects an award, with the reason. The score of one that a confirmed outcome entered is not the desk's: it stands there
 * as long as the cluster consents, and is left as it is.
 */
export const correctAward = verb("register.change", CorrectedAward, async (context, { award, version, reason, ...fields }) => {
  if (!context.may(null)) return refuse("not-found");
  const faults = awardFaults(fields, danishDate(context.clock()));
  if (faults.length > 0) return refuse("invalid", faults);
  return context.database.write(async (writer) => {
    const before = await awardIn(writer, award);
    if (before === undefined) return refuse("not-found");
    const kept = (await isByConsent(writer, award)) ? { scorePercent: before.scorePercent } : {};
    return change(writer, context, before, { award, version, reason }, "award-corrected", { ...awardColumns(fields), ...kept });
  });
});

/** Confirms that a label lapsed on a day, the first one without it. Nothing else ever says that a cluster lost a label. */
export const confirmLapse = verb("register.change", ConfirmedLapse, async (context, { lapsedOn, ...asked }) => {
  if (!context.may(null)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const before = await awardIn(writer, asked.award);
    if (before === undefined) return refuse("not-found");
    const faults = lapseFaults(lapsedOn, before.awardedFrom, danishDate(context.clock()));
    if (faults.length > 0) return refuse("invalid", faults);
    return change(writer, context, before, asked, "lapse-confirmed", { lapsedOn, lapseConfirmedBy: personOf(context) });
  });
});

/** Takes an award out, with the reason; it can be brought back by undoing that. */
export const removeAward = verb("register.change", RemovedAward, async (context, asked) => {
  if (!context.may(null)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const before = await awardIn(writer, asked.award);
    if (before === undefined) return refuse("not-found");
    return change(writer, context, before, asked, "award-removed", { removedAt: context.clock() });
  });
});
