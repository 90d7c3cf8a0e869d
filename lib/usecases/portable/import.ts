import "server-only";
import { and, eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { organisation } from "#db/schema/organisation.ts";
import type { ExportedData, Manifest } from "#lib/domain/people/export.ts";
import * as z from "#lib/domain/zod.ts";
import { mayBeKept } from "#lib/platform/away.ts";
import { fileStore } from "#lib/platform/files/open.ts";
import type { FileStore } from "#lib/platform/files/store.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, type Outcome, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { type ArchiveFault, type Document, openArchive } from "./open-archive.ts";
import { unknownIn, writeRows } from "./write-rows.ts";

type Why = ArchiveFault["code"] | "not-empty" | "unknown-edition" | "not-understood";
/** What an import made, or why it made nothing and at which part of the archive. */
type Imported = { ok: true; slug: string; rows: number; documents: number } | { ok: false; why: Why; at: string };

async function missingEdition(writer: Writer, editions: Manifest["editions"]): Promise<string | null> {
  for (const { id, revision, digest } of editions) {
    const same = and(eq(editionRevision.editionId, id), eq(editionRevision.revision, revision), eq(editionRevision.digest, digest));
    if ((await writer.$count(editionRevision, same)) !== 1) return `${id} ${revision}`;
  }
  return null;
}

/** Where each document is put: under the key that its row names. */
function places({ tables }: ExportedData, documents: ReadonlyMap<string, Document>): { key: string; document: Document }[] {
  return (tables.evidence ?? []).flatMap(({ id, storage_key: key }) => {
    const document = documents.get(String(id));
    return typeof key === "string" && document !== undefined ? [{ key, document }] : [];
  });
}

/** Makes the import on a store of files; `importOrganisation` is the one on the server's own. */
export function importingInto(open: () => Promise<FileStore>) {
  return verb("organisation.import", z.instanceof(Uint8Array), async (context, bytes): Promise<Outcome<Imported, "not-found">> => {
    if (!context.may(null)) return refuse("not-found");
    const no = (why: Why, at: string) => done({ ok: false as const, why, at });
    const opened = openArchive(bytes);
    if (!opened.ok) return no(opened.fault.code, opened.fault.file);
    const { manifest, data, documents } = opened.value;
    const unknown = unknownIn(data, manifest.organisation.id);
    if (unknown !== null) return no("not-understood", unknown);
    const { database } = context;
    if ((await database.reader.$count(organisation)) > 0) return no("not-empty", "");
    const store = await open();
    const put = places(data, documents);
    const undo = () => Promise.allSettled(put.map(async ({ key }) => store.remove(key)));
    const work = async () => {
      for (const { key, document } of put) await store.put(key, document.bytes);
      return database.write(async (writer) => {
        if ((await writer.$count(organisation)) > 0) return no("not-empty", "");
        const edition = await missingEdition(writer, manifest.editions);
        if (edition !== null) return no("unknown-edition", edition);
        await writeRows(writer, data, context.clock());
        const [made] = await writer
          .select({ slug: organisation.slug })
          .from(organisation)
          .where(eq(organisation.id, manifest.organisation.id));
        const rows = Object.values(data.tables).reduce((sum, { length }) => sum + length, 0);
        await audit(writer, context, "organisation.import", {
          organisation: manifest.organisation.id,
          detail: { rows, documents: put.length },
        });
        return done({ ok: true as const, slug: made?.slug ?? "", rows, documents: put.length });
      });
    };
    const outcome = await work().catch(async (error: unknown) => {
      if (!mayBeKept(error)) await undo();
      throw error;
    });
    if (!outcome.value.ok) await undo();
    return outcome;
  });
}

/**
 * Takes the export of an organisation into an installation that has none: ids are kept, people are made where they are not
 * known, every hash is verified first, and nothing is half done. What stops it comes back as `why`; rows that the database
 * does not take (a hand was at them) throw, with nothing written.
 */
export const importOrganisation = importingInto(fileStore);
