import "server-only";
import { desc } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import type { Edition } from "#lib/domain/edition/edition.ts";
import { type Prepared, prepared } from "#lib/usecases/editions/prepared.ts";
import { isStanding } from "#lib/usecases/editions/standing.ts";

/** The document of an edition that was published and is in use. */
export function publishedOf(reader: Reader, { identity: { id, revision, digest, rulesDigest } }: Edition): Promise<Prepared> {
  return prepared(reader, { editionId: id, revision, digest, rulesDigest });
}

/**
 * What an assessment could move on to: the newest revision that the caller may see of the newest edition, by the editions'
 * own order; null when it is there already. From a revision that was withdrawn it moves to the one that counts now.
 */
export async function newerThan(
  reader: Reader,
  edition: Edition,
  maySee: (revision: { visibility: "public" | "members" }) => boolean,
): Promise<Prepared | null> {
  const { id, revision, order } = (await publishedOf(reader, edition)).document;
  const rows = await reader
    .select({
      ...{ editionId: editionRevision.editionId, revision: editionRevision.revision, order: editionRevision.order, isStanding },
      ...{ digest: editionRevision.digest, rulesDigest: editionRevision.rulesDigest, visibility: editionRevision.visibility },
    })
    .from(editionRevision)
    .orderBy(desc(editionRevision.order), desc(editionRevision.revision));
  const open = rows.filter((row) => row.isStanding && maySee(row));
  const newer = open.find((row) => (row.editionId === id ? row.revision > revision : row.order > order));
  if (newer !== undefined) return prepared(reader, newer);
  const isGone = rows.some((row) => row.editionId === id && row.revision === revision && !row.isStanding);
  const instead = isGone ? (open.find((row) => row.editionId === id) ?? open[0]) : undefined;
  return instead === undefined ? null : prepared(reader, instead);
}
