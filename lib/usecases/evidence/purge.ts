import "server-only";
import { lt } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { evidence } from "#db/schema/evidence.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";

/** Deletes for good what was removed before a moment, and tells how much. The files go by a job, asked for in the same transaction. */
export async function purgeEvidence(writer: Writer, before: Date, now: Date): Promise<number> {
  const gone = await writer.delete(evidence).where(lt(evidence.removedAt, before)).returning({ id: evidence.id, key: evidence.storageKey });
  for (const { id, key } of gone)
    if (key !== null) await enqueue(writer, { kind: "file-removal", key: `evidence:${id}`, payload: { keys: [key] }, runAt: now });
  return gone.length;
}
