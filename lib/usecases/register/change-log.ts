import "server-only";
import type { Writer } from "#db/client.ts";
import { registerChange } from "#db/schema/register.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { relabel } from "./relabel.ts";

/** The whole row before and after; null where there was or is none. A criterion or successor stands under its own name. */
export type Image = Readonly<Record<string, unknown>> | null;

export type Changed = { clusterId: string; awardId?: string; before: Image; after: Image; reason: string };

/** What was done together, by one person: undone together. */
export type Batch = { id: string; what: string };

/**
 * Writes down what was changed, with the reason and with what undoes it, and makes the stretches of the clusters anew; in
 * the transaction that changed them. The audit log gets one line for the batch, without any of its texts.
 */
export async function writeChanges(writer: Writer, caller: Caller, { id, what }: Batch, changes: readonly Changed[]): Promise<void> {
  const [changedBy, changedAt] = [personOf(caller), caller.clock()];
  const clusters = [...new Set(changes.map(({ clusterId }) => clusterId))];
  for (const { awardId = null, ...change } of changes)
    await writer.insert(registerChange).values({ batch: id, awardId, ...change, changedBy, changedAt });
  await relabel(writer, clusters, changedAt);
  await audit(writer, caller, "register.change", {
    subject: clusters.length === 1 ? clusters[0] : id,
    detail: { did: what, batch: id, rows: changes.length },
  });
}
