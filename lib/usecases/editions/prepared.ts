import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { type Edition, prepareEdition } from "#lib/domain/edition/edition.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";

/** A published revision ready for use: its document, the JSON text as it was published, and the edition for scoring. */
export type Prepared = { document: EditionDocument; text: string; edition: Edition };

// A digest names its content for ever, so what is kept under it is never stale; the editions of a programme are few.
const byDigest = new Map<string, Prepared>();

export type RevisionKey = { editionId: string; revision: number; digest: string; rulesDigest: string };

/** Prepares a revision once and keeps it in memory. It was checked when it was published and cannot have changed. */
export async function prepared(reader: Reader, key: RevisionKey): Promise<Prepared> {
  const kept = byDigest.get(key.digest);
  if (kept !== undefined) return kept;
  const [row] = await reader
    .select({ text: editionRevision.document })
    .from(editionRevision)
    .where(and(eq(editionRevision.editionId, key.editionId), eq(editionRevision.revision, key.revision)));
  if (row === undefined) throw new Error(`edition ${key.editionId} revision ${key.revision} is no longer there`);
  const document = JSON.parse(row.text) as EditionDocument;
  const made = { document, text: row.text, edition: prepareEdition(document, { digest: key.digest, rulesDigest: key.rulesDigest }) };
  byDigest.set(key.digest, made);
  return made;
}
