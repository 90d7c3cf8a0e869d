import { desc, eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { preparedOn } from "#db/prepared.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { type Prepared, prepared } from "./prepared.ts";
import { isStanding } from "./standing.ts";

type Seen = { visibility: "public" | "members" };

const columns = {
  editionId: editionRevision.editionId,
  revision: editionRevision.revision,
  digest: editionRevision.digest,
  rulesDigest: editionRevision.rulesDigest,
  visibility: editionRevision.visibility,
  isStanding,
};

const revisions = preparedOn((reader) =>
  reader
    .select(columns)
    .from(editionRevision)
    .where(eq(editionRevision.editionId, sql.placeholder("id")))
    .orderBy(desc(editionRevision.revision))
    .prepare(),
);

/**
 * The published revision of an edition that was asked for, or the newest that is not withdrawn. Revisions that the caller may
 * not see count as not there, so a refusal tells nothing about them.
 */
export async function findRevision(
  reader: Reader,
  asked: { id: string; revision?: number | undefined },
  maySee: (revision: Seen) => boolean,
): Promise<Prepared | "unknown-edition" | "unknown-revision"> {
  const rows = await revisions(reader).all({ id: asked.id });
  const seen = rows.filter(maySee);
  if (seen.length === 0) return "unknown-edition";
  const found = seen.find((row) => (asked.revision === undefined ? row.isStanding : row.revision === asked.revision));
  return found === undefined ? "unknown-revision" : prepared(reader, found);
}
