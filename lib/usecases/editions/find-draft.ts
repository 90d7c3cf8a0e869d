import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { editionDraft } from "#db/schema/edition-desk.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { type Prepared, prepared } from "./prepared.ts";
import { isStanding } from "./standing.ts";

export type DraftRow = typeof editionDraft.$inferSelect;

/** What a draft would take the place of: the current revision of its edition, for a new edition that of the newest one; null where there is none. */
async function replacedOf(reader: Reader, { editionId }: DraftRow): Promise<Prepared | null> {
  const { revision, digest, rulesDigest } = editionRevision;
  const newest = (own: boolean) =>
    reader
      .select({ editionId: editionRevision.editionId, revision, digest, rulesDigest })
      .from(editionRevision)
      .where(and(isStanding, own ? eq(editionRevision.editionId, editionId) : undefined))
      .orderBy(desc(editionRevision.order), desc(revision))
      .limit(1);
  const [row] = [...(await newest(true)), ...(await newest(false))];
  return row === undefined ? null : prepared(reader, row);
}

/** A draft with its document made ready, and what it would take the place of; null where there is no such draft. */
export async function findDraft(
  reader: Reader,
  id: string,
): Promise<{ row: DraftRow; draft: Omit<Prepared, "text">; replaces: Prepared | null } | null> {
  const [row] = await reader.select().from(editionDraft).where(eq(editionDraft.id, id));
  if (row === undefined) return null;
  const document = JSON.parse(row.document) as EditionDocument;
  return { row, draft: { document, edition: prepareEdition(document, digestsOf(document)) }, replaces: await replacedOf(reader, row) };
}
