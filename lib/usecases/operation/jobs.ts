import { and, asc, count, desc, eq, gt, isNotNull, isNull, lte, notInArray, or, type SQL, sql, sum } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { job } from "#db/schema/job.ts";
import { kinds } from "#lib/usecases/jobs/kinds.ts";
import { erasing, toldAgain } from "./again.ts";

/** Jobs of one kind by what has become of them; the ended ones are of the last 30 days. `wrong`: it went wrong and waits for its next attempt. */
export type KindFigures = { kind: string; waiting: number; running: number; wrong: number; failed: number; done: number };

/** A job that went wrong or is late. `error` is a code with the reference of a line in the log; `domain` is that of a letter's recipient. */
export type TroubledJob = {
  id: string;
  kind: string;
  state: "late" | "wrong" | "failed";
  attempts: number;
  askedAt: string;
  /** When it is begun next, or when it failed. */
  at: string;
  error: string | null;
  domain: string | null;
  canTryAgain: boolean;
  canDrop: boolean;
};

/** The jobs that a list shows; the table counts all. */
const most = 40;
const lateAfter = 5 * 60_000;

const isWaiting = and(isNull(job.doneAt), isNull(job.failedAt));
const isFree = (now: Date) => or(isNull(job.leaseUntil), lte(job.leaseUntil, now));
const counted = (condition: SQL | undefined) => sum(sql`case when ${condition} then 1 else 0 end`).mapWith(Number);

/** How many jobs there are of each kind, by what has become of them. */
export async function countJobs(reader: Reader, now: Date): Promise<KindFigures[]> {
  const running = and(isWaiting, gt(job.leaseUntil, now));
  const wrong = and(isWaiting, isFree(now), isNotNull(job.lastError));
  const waiting = and(isWaiting, isFree(now), isNull(job.lastError));
  const figures = { waiting: counted(waiting), running: counted(running), wrong: counted(wrong) };
  const ended = { failed: count(job.failedAt), done: count(job.doneAt) };
  return reader
    .select({ kind: job.kind, ...figures, ...ended })
    .from(job)
    .groupBy(job.kind)
    .orderBy(asc(job.kind));
}

/** The domain of a letter's recipient; the rest of the address is nobody's to read here. */
function domainOf(kind: string, payload: string | null): string | null {
  if (kind !== "mail") return null;
  const letter = kinds.mail.safeParse(JSON.parse(payload ?? "null"));
  return letter.success ? (letter.data.to.split("@").at(-1) ?? null) : null;
}

/** What an administrator may do about a job, as a condition on its row: the same for the page and for the change itself. */
export const mayDrop = (now: Date) => or(isNotNull(job.failedAt), and(isWaiting, isFree(now), notInArray(job.kind, [...erasing])));
export const mayHurry = (now: Date) => and(isWaiting, isFree(now));

/** The jobs that went wrong or are late: those that wait first, the oldest of them first, then those that have failed. */
export async function troubledJobs(reader: Reader, now: Date): Promise<TroubledJob[]> {
  const late = and(isWaiting, isFree(now), lte(job.runAt, new Date(now.getTime() - lateAfter)));
  const wrong = and(isWaiting, isNotNull(job.lastError));
  const more = {
    droppable: sql<number>`coalesce(${mayDrop(now)}, 0)`.mapWith(Number),
    free: sql<number>`coalesce(${mayHurry(now)}, 0)`.mapWith(Number),
  };
  const columns = { id: job.id, kind: job.kind, key: job.key, payload: job.payload, attempts: job.attempts, error: job.lastError };
  const times = { createdAt: job.createdAt, runAt: job.runAt, failedAt: job.failedAt };
  const rows = await reader
    .select({ ...columns, ...times, ...more })
    .from(job)
    .where(or(late, wrong, isNotNull(job.failedAt)))
    .orderBy(desc(isNull(job.failedAt)), desc(job.failedAt), asc(job.createdAt), asc(job.id))
    .limit(most);
  return rows.map(({ id, kind, key, payload, attempts, error, createdAt, runAt, failedAt, droppable, free }) => ({
    ...{ id, kind, attempts, error, state: failedAt !== null ? "failed" : error !== null ? "wrong" : "late" },
    ...{ askedAt: createdAt.toISOString(), at: (failedAt ?? runAt).toISOString(), domain: domainOf(kind, payload) },
    ...{ canTryAgain: failedAt === null ? free === 1 : toldAgain(kind, key) !== null, canDrop: droppable === 1 },
  }));
}

/** Letters that wait, by their recipients' domain, most first; and how many have failed in the last 30 days. */
export async function waitingLetters(reader: Reader) {
  const isLetter = eq(job.kind, "mail");
  const to = sql`json_extract(${job.payload}, '$.to')`;
  const domain = sql<string>`coalesce(substr(${to}, instr(${to}, '@') + 1), '?')`;
  const [domains, [ended]] = await Promise.all([
    reader
      .select({ domain, letters: count(), wrong: count(job.lastError), since: sql<number>`min(${job.createdAt})`.mapWith(Number) })
      .from(job)
      .where(and(isLetter, isWaiting))
      .groupBy(domain)
      .orderBy(desc(count()), asc(domain)),
    reader
      .select({ failed: count(job.failedAt) })
      .from(job)
      .where(isLetter),
  ]);
  const waiting = domains.reduce((all, { letters }) => all + letters, 0);
  return {
    ...{ waiting, failed: ended?.failed ?? 0 },
    domains: domains.slice(0, 10).map(({ since, ...one }) => ({ ...one, since: new Date(since).toISOString() })),
    more: Math.max(0, domains.length - 10),
  };
}
