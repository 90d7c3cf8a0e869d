import "server-only";
import { createHash } from "node:crypto";
import { inArray } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { type ExportedData, exportFormat, exportVersion, type Manifest } from "#lib/domain/people/export.ts";
import * as z from "#lib/domain/zod.ts";
import { type Packed, zipOf } from "#lib/platform/archive.ts";
import { fileStore } from "#lib/platform/files/open.ts";
import { type FileStore, isFileChanged } from "#lib/platform/files/store.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { peopleIn, type Rows, rowsOf } from "./rows.ts";

/** The revisions that the rows rest on: they are not the organisation's, so they are named and not carried along. */
async function editionsIn(writer: Writer, rows: Rows): Promise<Manifest["editions"]> {
  const named = (rows.assessment ?? []).map(({ edition_id, revision }) => `${edition_id} ${revision}`);
  const ids = (rows.assessment ?? []).map(({ edition_id }) => String(edition_id));
  const published = await writer
    .select({ id: editionRevision.editionId, revision: editionRevision.revision, digest: editionRevision.digest })
    .from(editionRevision)
    .where(inArray(editionRevision.editionId, ids));
  return published.filter(({ id, revision }) => named.includes(`${id} ${revision}`));
}

/** The archive's files: the rows, then every document, then the manifest, which knows which documents could not be read. */
async function* files(store: FileStore, data: ExportedData, about: Omit<Manifest, "files" | "missing">): AsyncGenerator<Packed> {
  const text = JSON.stringify(data);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const kept: Manifest["files"] = [{ path: "data.json", sha256, bytes: Buffer.byteLength(text) }];
  const missing: Manifest["missing"] = [];
  yield { path: "data.json", content: text };
  for (const { id, storage_key: key, hash, size, file_name: name } of data.tables.evidence ?? []) {
    if (typeof key !== "string") continue;
    const content = await store.verified(key, String(hash)).catch((error: unknown) => {
      if (isFileChanged(error)) return null;
      throw error;
    });
    if (content === null) missing.push({ evidence: String(id), sha256: String(hash) });
    else {
      const path = `evidence/${id}/${name}`;
      kept.push({ path, sha256: String(hash), bytes: Number(size), evidence: String(id) });
      yield { path, content };
    }
  }
  const manifest: Manifest = { ...about, files: kept, missing };
  yield { path: "manifest.json", content: JSON.stringify(manifest, null, 2) };
}

/** Makes the export on a store of files; `exportOrganisation` is the one on the server's own. */
export function exportingFrom(open: () => Promise<FileStore>) {
  return verb("organisation.export", z.strictObject({ slug: z.string() }), async (context, { slug }) => {
    const store = await open();
    const at = context.clock();
    // In one transaction, so that the rows fit each other and the log has it.
    return context.database.write(async (writer) => {
      const scope = await scopeOf(writer, context.actor, slug);
      if (scope === null || !context.may(scope)) return refuse("not-found");
      const { organisation, name } = scope;
      await audit(writer, context, "organisation.export", { organisation });
      const rows = await rowsOf(writer, organisation);
      const data = { people: [...(await peopleIn(writer, rows))], tables: rows } as ExportedData;
      const about = {
        format: exportFormat,
        version: exportVersion,
        exportedAt: at.toISOString(),
        organisation: { id: organisation as string, name },
      } as const;
      const archive = zipOf(files(store, data, { ...about, editions: await editionsIn(writer, rows) }));
      return done({ fileName: `${slug}-${at.toISOString().slice(0, 10)}.zip`, archive });
    });
  });
}

/**
 * Everything of an organisation as one ZIP archive (issue 3, point 8): `data.json` with every row, the documents, and
 * `manifest.json` with the SHA-256 of each file. A document that is gone or damaged is named there and does not stop the rest.
 */
export const exportOrganisation = exportingFrom(fileStore);
