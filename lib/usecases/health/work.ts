import { and, asc, eq, inArray, isNotNull, isNull, lte, ne, or } from "drizzle-orm";
import { job } from "#db/schema/job.ts";
import { environment } from "#lib/platform/env.ts";
import { heartbeat } from "#lib/usecases/jobs/heartbeat.ts";
import { type Check, degraded, fine } from "./finding.ts";

const minute = 60_000;
/** How long after its time a job counts as one that nobody takes, and a letter as late. */
const [lateJob, lateLetter] = [5 * minute, 15 * minute];
/** How long a worker may be silent: it looks twice a second, and three times a minute while a job runs. */
const silence = minute;

const waiting = and(isNull(job.doneAt), isNull(job.failedAt));
const before = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds);

/** Somebody does the jobs: the worker of this process is alive where it should have one, and none waits long after its time. */
export const jobs: Check = {
  worst: "degraded",
  look: async ({ database: { reader }, clock }) => {
    const beat = heartbeat();
    const isMine = environment().JOBS === "on";
    if (isMine && (beat === undefined || Date.now() - beat.at > silence)) return degraded("worker-silent");
    const moment = before(clock(), lateJob);
    // What a worker is not ready for (mail without a server) waits rightly; mail has a check of its own.
    const kinds = and(ne(job.kind, "mail"), isMine && beat !== undefined ? inArray(job.kind, [...beat.ready]) : undefined);
    const isFree = or(isNull(job.leaseUntil), lte(job.leaseUntil, moment));
    const isLate = and(waiting, kinds, lte(job.runAt, moment), isFree);
    const [late] = await reader.select({ id: job.id }).from(job).where(isLate).limit(1);
    return late === undefined ? fine : degraded("jobs-late");
  },
};

/** Letters go out: there is a mail server, it took the last tries, and none waits long. */
export const mail: Check = {
  worst: "degraded",
  look: async ({ database: { reader }, clock }) => {
    if (environment().SMTP_URL === undefined) return degraded("no-mail-server");
    const letter = and(waiting, eq(job.kind, "mail"));
    const [[wrong], [oldest]] = await Promise.all([
      reader
        .select({ id: job.id })
        .from(job)
        .where(and(letter, isNotNull(job.lastError)))
        .limit(1),
      reader.select({ runAt: job.runAt }).from(job).where(letter).orderBy(asc(job.runAt)).limit(1),
    ]);
    if (wrong !== undefined) return degraded("mail-not-taken");
    return oldest !== undefined && oldest.runAt <= before(clock(), lateLetter) ? degraded("mail-late") : fine;
  },
};
