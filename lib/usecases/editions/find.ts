import { desc, eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { preparedOn } from "#db/prepared.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { type Prepared, prepared } from "./prepared.ts";

type Seen = { visibility: "public" | "members" };

const columns = {
  editionId: editionRevision.editionId,
  revision: editionRevision.revision,
  digest: editionRevision.digest,
  rulesDigest: editionRevision.rulesDigest,
  visibility: editionRevision.visibility,
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
 * The published revision of an edition that was asked for, or the newest. Revisions that the caller may not see count as
 * not there, so a refusal tells nothing about them.
 */
export async function findRevision(
  reader: Reader,
  asked: { id: string; revision?: number | undefined },
  maySee: (revision: Seen) => boolean,
): Promise<Prepared | "unknown-edition" | "unknown-revision"> {
  const rows = await revisions(reader).all({ id: asked.id });
  const seen = rows.filter(maySee);
  const [newest] = seen;
  if (newest === undefined) return "unknown-edition";
  const found = asked.revision === undefined ? newest : seen.find((row) => row.revision === asked.revision);
  return found === undefined ? "unknown-revision" : prepared(reader, found);
}
