import { and, count, isNull, lte, min, ne, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { job } from "#db/schema/job.ts";
import { countWaitingMail } from "./waiting-mail.ts";

/** How much waits: jobs that are due and not begun (letters apart), how many seconds the oldest has been due, and letters. */
export async function readQueue(reader: Reader, now: Date): Promise<{ jobs: number; oldestSeconds: number; letters: number }> {
  const isFree = or(isNull(job.leaseUntil), lte(job.leaseUntil, now));
  const isDue = and(isNull(job.doneAt), isNull(job.failedAt), lte(job.runAt, now), isFree, ne(job.kind, "mail"));
  const [[row], letters] = await Promise.all([
    reader
      .select({ jobs: count(), oldest: min(job.runAt) })
      .from(job)
      .where(isDue),
    countWaitingMail(reader),
  ]);
  const oldest = row?.oldest ?? null;
  return { jobs: row?.jobs ?? 0, oldestSeconds: oldest === null ? 0 : (now.getTime() - oldest.getTime()) / 1000, letters };
}
