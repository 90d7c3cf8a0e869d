import { lt, or } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { job } from "#db/schema/job.ts";
import { purgeEvidence } from "#lib/usecases/evidence/purge.ts";
import { purgeReports } from "#lib/usecases/reports/purge.ts";
import { enqueue } from "./enqueue.ts";
import { handler } from "./handler.ts";
import { kinds } from "./kinds.ts";

const day = 24 * 60 * 60 * 1000;
/** Days that a finished job is kept, for whoever asks what became of it and so that its key is not done again. */
const keptDays = 30;

/** Asks for the clean-up of a day (UTC), once however many servers ask. */
export async function enqueueCleanUp(writer: Writer, at: Date): Promise<void> {
  await enqueue(writer, { kind: "clean-up", key: at.toISOString().slice(0, 10), payload: {}, runAt: at });
}

/** Removes jobs that ended, evidence that was removed and reports that were asked for more than 30 days ago, and asks for the next day's clean-up. */
export const cleanUp = handler(kinds["clean-up"], async ({ clock }) => async (writer) => {
  const now = clock();
  const oldest = new Date(now.getTime() - keptDays * day);
  await writer.delete(job).where(or(lt(job.doneAt, oldest), lt(job.failedAt, oldest)));
  await purgeEvidence(writer, oldest, now);
  await purgeReports(writer, oldest, now);
  await enqueueCleanUp(writer, new Date(now.getTime() + day));
});
