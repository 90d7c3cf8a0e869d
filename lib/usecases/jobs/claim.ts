import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database, Reader } from "#db/client.ts";
import { job } from "#db/schema/job.ts";

/** A job that a worker holds. `owner` is this attempt's alone. */
export type Held = { id: string; kind: string; payload: string | null; attempts: number; owner: string };

/** Waiting for a worker: neither finished nor held by one that may still be alive. */
function isDue(now: Date, kinds: readonly string[]): SQL | undefined {
  const isFree = or(isNull(job.leaseUntil), lte(job.leaseUntil, now));
  return and(isNull(job.doneAt), isNull(job.failedAt), lte(job.runAt, now), isFree, inArray(job.kind, [...kinds]));
}

async function hasDue(reader: Reader, now: Date, kinds: readonly string[]): Promise<boolean> {
  const [one] = await reader.select({ id: job.id }).from(job).where(isDue(now, kinds)).limit(1);
  return one !== undefined;
}

/**
 * Takes the job that has waited longest, for `lease` milliseconds, in one statement, so that no two workers get the same.
 * The attempt counts from here: one that kills its worker is used up too. Null when nothing is due.
 */
export async function claim(database: Database, now: Date, kinds: readonly string[], lease: number): Promise<Held | null> {
  // Looking is done with the reader: an idle worker does not stand in the way of those who write.
  if (kinds.length === 0 || !(await hasDue(database.reader, now, kinds))) return null;
  const owner = randomUUID();
  const held = { leaseUntil: new Date(now.getTime() + lease), leaseOwner: owner };
  const [row] = await database.write((writer) => {
    const first = writer.select({ id: job.id }).from(job).where(isDue(now, kinds)).orderBy(asc(job.runAt), asc(job.id)).limit(1);
    return writer
      .update(job)
      .set({ ...held, attempts: sql`${job.attempts} + 1` })
      .where(inArray(job.id, first))
      .returning({ id: job.id, kind: job.kind, payload: job.payload, attempts: job.attempts });
  });
  return row === undefined ? null : { ...row, owner };
}

/** Holds on to a job for another `lease` milliseconds; false when it is no longer held by this attempt. */
export async function renew(database: Database, { id, owner }: Held, now: Date, lease: number): Promise<boolean> {
  const until = { leaseUntil: new Date(now.getTime() + lease) };
  const mine = and(eq(job.id, id), eq(job.leaseOwner, owner));
  return (await database.write((writer) => writer.update(job).set(until).where(mine))).rowsAffected === 1;
}
