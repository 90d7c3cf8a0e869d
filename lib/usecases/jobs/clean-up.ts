import type { Writer } from "#db/client.ts";
import { logInfo } from "#lib/platform/log.ts";
import { enqueue } from "./enqueue.ts";
import { handler } from "./handler.ts";
import { kinds } from "./kinds.ts";
import { retention } from "./retention.ts";

const day = 24 * 60 * 60 * 1000;

/** Asks for the clean-up of a day (UTC), once however many servers ask. */
export async function enqueueCleanUp(writer: Writer, at: Date): Promise<void> {
  await enqueue(writer, { kind: "clean-up", key: at.toISOString().slice(0, 10), payload: {}, runAt: at });
}

/** Removes what no rule of retention keeps any longer, logs how much of each it was, and asks for the next day's clean-up. */
export const cleanUp = handler(kinds["clean-up"], async ({ clock }) => async (writer) => {
  const now = clock();
  const removed: Record<string, number> = {};
  for (const { what, days, remove } of retention) removed[what] = await remove(writer, new Date(now.getTime() - days * day), now);
  await enqueueCleanUp(writer, new Date(now.getTime() + day));
  logInfo("retention.removed", removed);
});
