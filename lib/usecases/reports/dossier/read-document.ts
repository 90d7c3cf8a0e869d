import "server-only";
import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { evidence } from "#db/schema/evidence.ts";
import type { DossierMissing } from "#lib/domain/report/dossier.ts";
import { FileChanged, type FileStore } from "#lib/platform/files/store.ts";
import { logError } from "#lib/platform/log.ts";
import { kept } from "#lib/usecases/evidence/guard.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

/**
 * The bytes (at most 25 MB) of a document as it is now, held against its SHA-256, or why it cannot be taken along: somebody
 * deleted it since the report was drawn, or its file is gone or another one.
 */
export async function readDocument(
  reader: Reader,
  store: FileStore,
  organisation: OrganisationScope,
  id: string,
): Promise<Uint8Array | DossierMissing["reason"]> {
  const [found] = await reader.select().from(evidence).where(kept(organisation, id));
  const { storageKey = null, hash = null } = found ?? {};
  if (storageKey === null || hash === null) return "deleted";
  try {
    return await buffer(await store.verified(storageKey, hash));
  } catch (error) {
    if (!(error instanceof FileChanged)) throw error;
    // Deleted while it was being read, its file with it?
    const [still] = await reader.select({ removedAt: evidence.removedAt }).from(evidence).where(eq(evidence.id, id));
    if (still === undefined || still.removedAt !== null) return "deleted";
    logError("report.file-changed", error, { evidence: id });
    return "changed";
  }
}
