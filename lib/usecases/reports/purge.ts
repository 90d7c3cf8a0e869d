import "server-only";
import { lt } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { report as table } from "#db/schema/report.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";

/** Deletes the reports asked for before a moment, and tells how many. Their files go by a job, asked for in the same transaction. */
export async function purgeReports(writer: Writer, before: Date, now: Date): Promise<number> {
  const gone = await writer.delete(table).where(lt(table.askedAt, before)).returning({ id: table.id, key: table.storageKey });
  for (const { id, key } of gone)
    if (key !== null) await enqueue(writer, { kind: "file-removal", key: `report:${id}`, payload: { keys: [key] }, runAt: now });
  return gone.length;
}
