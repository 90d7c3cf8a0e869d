import { desc } from "drizzle-orm";
import { editionRevision } from "#db/schema/edition-revision.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";
import { prepared } from "./prepared.ts";
import { isStanding } from "./standing.ts";

/** The newest revision of an edition, and the numbers of all its revisions that are not withdrawn, the newest first. */
export type EditionSummary = Pick<EditionDocument, "id" | "revision" | "title" | "basis"> & {
  effectiveFrom: string | null;
  digest: string;
  rulesDigest: string;
  revisions: number[];
};

/** The editions that the caller may see, in their own order. */
export const listEditions = verb("edition.list", z.strictObject({}), async ({ database, may }) => {
  const rows = await database.reader
    .select({
      editionId: editionRevision.editionId,
      revision: editionRevision.revision,
      order: editionRevision.order,
      visibility: editionRevision.visibility,
      digest: editionRevision.digest,
      rulesDigest: editionRevision.rulesDigest,
    })
    .from(editionRevision)
    .where(isStanding)
    .orderBy(desc(editionRevision.revision));
  const byEdition = Map.groupBy(rows.filter(may), (row) => row.editionId);
  const newest = [...byEdition.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
  newest.sort((a, b) => a.order - b.order || (a.editionId < b.editionId ? -1 : 1));
  const summaries = newest.map(async (row): Promise<EditionSummary> => {
    const { document } = await prepared(database.reader, row);
    return {
      id: document.id,
      revision: document.revision,
      title: document.title,
      basis: document.basis,
      effectiveFrom: document.effectiveFrom ?? null,
      digest: row.digest,
      rulesDigest: row.rulesDigest,
      revisions: (byEdition.get(row.editionId) ?? []).map(({ revision }) => revision),
    };
  });
  return done(await Promise.all(summaries));
});
