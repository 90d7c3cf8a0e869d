import "server-only";
import type { Readable } from "node:stream";
import { evidence } from "#db/schema/evidence.ts";
import * as z from "#lib/domain/zod.ts";
import { fileStore } from "#lib/platform/files/open.ts";
import { FileChanged } from "#lib/platform/files/store.ts";
import { logError } from "#lib/platform/log.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { kept } from "./guard.ts";

export type OpenedFile = { name: string; mediaType: string; size: number; content: Readable };

/** A stored file of a secretariat, its content held against its SHA-256; refuses `file-changed` when it is another one or gone. */
export const openFile = verb("evidence.read", z.strictObject({ slug: z.string(), evidence: z.string() }), async (context, input) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, input.slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const [found] = await reader.select().from(evidence).where(kept(scope.organisation, input.evidence));
  const { storageKey, hash, fileName, mediaType, size } = found ?? {};
  if (!storageKey || !hash || !fileName || !mediaType || !size) return refuse("not-found");
  try {
    const content = await (await fileStore()).verified(storageKey, hash);
    return done<OpenedFile>({ name: fileName, mediaType, size, content });
  } catch (error) {
    if (!(error instanceof FileChanged)) throw error;
    logError("evidence.file-changed", error, { evidence: input.evidence });
    return refuse("file-changed");
  }
});
