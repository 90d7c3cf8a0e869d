import "server-only";
import { randomUUID } from "node:crypto";
import { evidence } from "#db/schema/evidence.ts";
import { danishDate } from "#lib/domain/date.ts";
import { safeFileName } from "#lib/domain/evidence/file-name.ts";
import { EvidenceFile } from "#lib/domain/evidence/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { mayBeKept } from "#lib/platform/away.ts";
import { fileStore } from "#lib/platform/files/open.ts";
import { sniff } from "#lib/platform/files/sniff.ts";
import { newFileKey } from "#lib/platform/files/store.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { dateFaults, said } from "./guard.ts";

const Input = z.extend(EvidenceFile, { slug: z.string(), name: z.string(), bytes: z.instanceof(Uint8Array) });

/**
 * Adds a file as evidence. Its type is found in its content and must be the one its name claims; its bytes lie in the file
 * store under a random key with their SHA-256. Refuses `type-not-allowed`, `content-differs`, `file-empty` and
 * `file-too-large` (more than 25 MB), and then nothing is kept.
 */
export const addFile = verb("evidence.change", Input, async (context, { slug, title, titleEn, documentDate, name, bytes }) => {
  const { clock, database } = context;
  const scope = await scopeOf(database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const faults = dateFaults(documentDate, danishDate(clock()));
  if (faults.length > 0) return refuse("invalid", faults);
  const type = await sniff(bytes, name);
  if (typeof type === "string") return refuse(type);

  const { organisation } = scope;
  const [id, fileName, store] = [randomUUID(), safeFileName(name), await fileStore()];
  const { key, bytes: size, sha256 } = await store.put(newFileKey(), bytes);
  const written = database.write(async (writer) => {
    await writer.insert(evidence).values({
      ...{ id, organisationId: organisation, documentDate: documentDate || null },
      ...{ title: title.trim() || fileName.replace(/\.[^.]+$/, ""), titleEn: said(titleEn) },
      ...{ storageKey: key, fileName, mediaType: type.mediaType, size, hash: sha256 },
      ...{ addedBy: personOf(context), addedAt: clock() },
    });
    await audit(writer, context, "evidence.change", { organisation, subject: id, detail: { done: "file-added", size } });
    return done({ id });
  });
  return written.catch(async (error: unknown) => {
    if (!mayBeKept(error)) await store.remove(key); // no row knows it
    throw error;
  });
});
