import { desc } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";
import { prepared } from "./prepared.ts";
import { isStanding } from "./standing.ts";

type RevisionRow = typeof editionRevision.$inferSelect;

/** The newest revision of an edition, and the numbers of all its revisions that are not withdrawn, the newest first. */
export type EditionSummary = Pick<EditionDocument, "id" | "revision" | "title" | "basis"> & {
  effectiveFrom: string | null;
  digest: string;
  rulesDigest: string;
  revisions: number[];
};

const columns = {
  editionId: editionRevision.editionId,
  revision: editionRevision.revision,
  order: editionRevision.order,
  visibility: editionRevision.visibility,
  digest: editionRevision.digest,
  rulesDigest: editionRevision.rulesDigest,
};

/** Of each edition that may be seen the revisions that are not withdrawn, the newest first; the editions in their own order. */
export async function standingRevisions(reader: Reader, maySee: (revision: Pick<RevisionRow, "visibility">) => boolean) {
  const rows = await reader.select(columns).from(editionRevision).where(isStanding).orderBy(desc(editionRevision.revision));
  const editions = [...Map.groupBy(rows.filter(maySee), (row) => row.editionId).values()];
  const all = editions.flatMap((revisions) => (revisions[0] === undefined ? [] : [{ newest: revisions[0], revisions }]));
  return all.sort(({ newest: a }, { newest: b }) => a.order - b.order || (a.editionId < b.editionId ? -1 : 1));
}

/** The editions that the caller may see, in their own order. */
export const listEditions = verb("edition.list", z.strictObject({}), async ({ database, may }) => {
  const summaries = (await standingRevisions(database.reader, may)).map(async ({ newest: row, revisions }): Promise<EditionSummary> => {
    const { document } = await prepared(database.reader, row);
    return {
      id: document.id,
      revision: document.revision,
      title: document.title,
      basis: document.basis,
      effectiveFrom: document.effectiveFrom ?? null,
      digest: row.digest,
      rulesDigest: row.rulesDigest,
      revisions: revisions.map(({ revision }) => revision),
    };
  });
  return done(await Promise.all(summaries));
});
