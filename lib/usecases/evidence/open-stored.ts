import "server-only";
import type { Readable } from "node:stream";
import type { evidence } from "#db/schema/evidence.ts";
import { fileStore } from "#lib/platform/files/open.ts";
import { isFileChanged } from "#lib/platform/files/store.ts";
import { logError } from "#lib/platform/log.ts";
import { done, type Outcome, refuse } from "#lib/usecases/kernel/verb.ts";

export type OpenedFile = { name: string; mediaType: string; size: number; content: Readable };

/**
 * The content of a document that the caller may read, held against its SHA-256; `not-found` where it has no file,
 * `file-changed` when that is another one or gone.
 */
export async function openStored(
  document: typeof evidence.$inferSelect | undefined,
): Promise<Outcome<OpenedFile, "not-found" | "file-changed">> {
  const { storageKey, hash, fileName, mediaType, size } = document ?? {};
  if (!storageKey || !hash || !fileName || !mediaType || !size) return refuse("not-found");
  try {
    const content = await (await fileStore()).verified(storageKey, hash);
    return done({ name: fileName, mediaType, size, content });
  } catch (error) {
    if (!isFileChanged(error)) throw error;
    logError("evidence.file-changed", error, { evidence: document?.id ?? "" });
    return refuse("file-changed");
  }
}
