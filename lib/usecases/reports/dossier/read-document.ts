import "server-only";
import type { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { evidence } from "#db/schema/evidence.ts";
import type { DossierMissing } from "#lib/domain/report/dossier.ts";
import { type FileStore, isFileChanged } from "#lib/platform/files/store.ts";
import { logError } from "#lib/platform/log.ts";
import { kept } from "#lib/usecases/evidence/guard.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

/** A document to take along: its bytes piece by piece, and their SHA-256 (hexadecimal), which their end is held against. */
export type ReadDocument = { pieces: AsyncIterable<Uint8Array>; sha256: string };

/** The pieces of a file that has begun to give them: from then on it is open, and deleting it no longer takes it away. */
async function opened(content: Readable): Promise<AsyncIterable<Uint8Array>> {
  const pieces = (content as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  const first = await pieces.next();
  return (async function* () {
    try {
      for (let one = first; one.done !== true; one = await pieces.next()) yield one.value;
    } finally {
      content.destroy();
    }
  })();
}

/**
 * A document as it is now, held against its SHA-256 before its first piece, or why it cannot be taken along: somebody
 * deleted it since the report was drawn, or its file is gone or another one.
 */
export async function readDocument(
  reader: Reader,
  store: FileStore,
  organisation: OrganisationScope,
  id: string,
): Promise<ReadDocument | DossierMissing["reason"]> {
  const [found] = await reader.select().from(evidence).where(kept(organisation, id));
  const { storageKey = null, hash = null } = found ?? {};
  if (storageKey === null || hash === null) return "deleted";
  try {
    return { pieces: await opened(await store.verified(storageKey, hash)), sha256: hash };
  } catch (error) {
    // Deleted while it was being read, its file with it?
    const [still] = await reader.select({ removedAt: evidence.removedAt }).from(evidence).where(eq(evidence.id, id));
    if (still === undefined || still.removedAt !== null) return "deleted";
    if (!isFileChanged(error)) throw error;
    logError("report.file-changed", error, { evidence: id });
    return "changed";
  }
}
