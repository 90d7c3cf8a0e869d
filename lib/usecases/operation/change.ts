import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { job } from "#db/schema/job.ts";
import { OneJob } from "#lib/domain/operation/schema.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { toldAgain } from "./again.ts";
import { mayDrop, mayHurry } from "./jobs.ts";

/**
 * Has a job begun at once: one that waits for its next attempt, or a failed one whose task follows from its key, from its first
 * attempt on. Refuses `not-found` also where a worker has it now or nobody knows what it was told.
 */
export const tryJobAgain = verb("operation.change", OneJob, async (context, { id }) => {
  if (!context.may(null)) return refuse("not-found");
  const now = context.clock();
  return context.database.write(async (writer) => {
    const [row] = await writer.select().from(job).where(eq(job.id, id));
    const payload = row?.failedAt ? toldAgain(row.kind, row.key) : null;
    const fresh = { payload, failedAt: null, lastError: null, attempts: 0, runAt: now };
    const { rowsAffected } =
      payload === null
        ? await writer
            .update(job)
            .set({ runAt: now })
            .where(and(eq(job.id, id), mayHurry(now)))
        : await writer
            .update(job)
            .set(fresh)
            .where(and(eq(job.id, id), isNotNull(job.failedAt)));
    if (row === undefined || rowsAffected !== 1) return refuse("not-found");
    await audit(writer, context, "operation.change", { subject: id, detail: { did: "again", kind: row.kind } });
    return done(null);
  });
});

/**
 * Gives a job up: one that waits counts as failed, `dropped`, and forgets what it was told; a failed one leaves the queue. What
 * erases data cannot be given up before it has failed, and nobody takes a job from a worker; then it is `not-found`.
 */
export const dropJob = verb("operation.change", OneJob, async (context, { id }) => {
  if (!context.may(null)) return refuse("not-found");
  const now = context.clock();
  return context.database.write(async (writer) => {
    const [row] = await writer.select({ kind: job.kind, failedAt: job.failedAt }).from(job).where(eq(job.id, id));
    const droppable = and(eq(job.id, id), mayDrop(now));
    const given = { failedAt: now, payload: null, lastError: "dropped", leaseUntil: null, leaseOwner: null };
    const { rowsAffected } = row?.failedAt
      ? await writer.delete(job).where(and(eq(job.id, id), isNotNull(job.failedAt)))
      : await writer.update(job).set(given).where(droppable);
    if (row === undefined || rowsAffected !== 1) return refuse("not-found");
    await audit(writer, context, "operation.change", { subject: id, detail: { did: "drop", kind: row.kind } });
    return done(null);
  });
});
