import "server-only";
import type { Writer } from "#db/client.ts";
import { sparred } from "#db/schema/independence.ts";
import { danishDate } from "#lib/domain/date.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";

/** Writes down for five years that somebody of CED sparred with a cluster today; called by every verb with which CED spars. */
export async function recordSparring(writer: Writer, caller: Caller, { side, organisation, name }: SparringCase): Promise<void> {
  if (side !== "ced") return;
  const row = { clusterId: organisation, clusterName: name, personId: personOf(caller), day: danishDate(caller.clock()) };
  await writer.insert(sparred).values(row).onConflictDoNothing();
}
