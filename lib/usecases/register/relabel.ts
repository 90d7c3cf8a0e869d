import "server-only";
import type { Writer } from "#db/client.ts";
import { tellLabels } from "#lib/usecases/webhooks/labels.ts";
import { restretch, restretchAll } from "./stretches.ts";

/** Up to so many clusters are made anew one by one; of more the whole register at once. */
const few = 20;

/**
 * Makes the stretches of some clusters anew, or of all (null), and tells hooks of the labels that stand otherwise by it: in the
 * transaction that changed awards, successors or the periods of an edition.
 */
export async function relabel(writer: Writer, clusters: readonly string[] | null, at: Date): Promise<void> {
  if (clusters === null || clusters.length > few) await restretchAll(writer);
  else for (const cluster of clusters) await restretch(writer, cluster);
  await tellLabels(writer, at);
}
