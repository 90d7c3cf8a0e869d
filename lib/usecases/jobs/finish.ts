import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { job } from "#db/schema/job.ts";
import type { Held } from "./claim.ts";
import { type Effect, PermanentFailure } from "./handler.ts";

/** How often a job is begun before it counts as failed; with the pauses between them that is about a day. */
export const mostAttempts = 14;

/** Milliseconds until the next attempt: 15 seconds after the first, then twice as long each time, at most 6 hours. */
export function pauseAfter(attempts: number): number {
  return Math.min(15_000 * 2 ** (attempts - 1), 6 * 60 * 60 * 1000);
}

const free = { leaseUntil: null, leaseOwner: null };
const held = ({ id, owner }: Held) => and(eq(job.id, id), eq(job.leaseOwner, owner));

/** Marks a job done together with its effect; false, and no effect, when another worker has taken it meanwhile. */
export async function finishDone(database: Database, mine: Held, now: Date, effect: Effect | undefined): Promise<boolean> {
  return database.write(async (writer) => {
    const done = { ...free, doneAt: now, payload: null, lastError: null };
    const { rowsAffected } = await writer.update(job).set(done).where(held(mine));
    if (rowsAffected === 1) await effect?.(writer);
    return rowsAffected === 1;
  });
}

/** What may be kept of an error: its name and its code, both from the code and not from a person. */
function wordFor(error: unknown): string {
  if (error instanceof PermanentFailure) return error.code;
  if (!(error instanceof Error)) return "unknown";
  const code = "code" in error && typeof error.code === "string" && /^[A-Z][A-Z0-9_]{1,40}$/.test(error.code) ? error.code : error.name;
  return "responseCode" in error && typeof error.responseCode === "number" ? `${code} ${error.responseCode}` : code;
}

/** Lets a job wait for its next attempt, or ends it as failed when there is none or it cannot help. Resolves with which. */
export async function finishWrong(
  database: Database,
  mine: Held,
  now: Date,
  error: unknown,
  reference: string,
): Promise<"retry" | "failed" | "lost"> {
  const isOver = error instanceof PermanentFailure || mine.attempts >= mostAttempts;
  const lastError = `${wordFor(error)} (reference ${reference})`;
  const end = isOver ? { failedAt: now, payload: null } : { runAt: new Date(now.getTime() + pauseAfter(mine.attempts)) };
  const change = { ...free, ...end, lastError };
  const { rowsAffected } = await database.write((writer) => writer.update(job).set(change).where(held(mine)));
  if (rowsAffected === 0) return "lost";
  return isOver ? "failed" : "retry";
}
