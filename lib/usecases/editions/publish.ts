import { and, eq } from "drizzle-orm";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { parseEdition } from "#lib/domain/edition/check.ts";
import * as z from "#lib/domain/zod.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { restretchAll } from "#lib/usecases/register/stretches.ts";

/**
 * Publishes an edition document as a revision, for ever. Publishing the same again changes nothing (`isNew: false`); the
 * same id and revision with another content is refused (`published-differently`), a faulty document is `invalid`.
 */
export const publishEdition = verb("edition.publish", z.unknown(), async ({ database, clock }, raw) => {
  const parsed = parseEdition(raw);
  if (!parsed.ok) return refuse("invalid", parsed.faults);
  const { id, revision, order, basis, visibility, effectiveFrom } = parsed.value;
  // The text and the digests are those of the document as it came, not of the checked copy with its keys in another order.
  const row = {
    ...{ editionId: id, revision, order, basis, effectiveFrom, ...digestsOf(raw) },
    // Without a word on it a revision is not shown to everybody.
    visibility: visibility ?? ("members" as const),
    document: JSON.stringify(raw),
    publishedAt: clock(),
  };
  return database.write(async (writer) => {
    const [published] = await writer
      .select({ digest: editionRevision.digest })
      .from(editionRevision)
      .where(and(eq(editionRevision.editionId, id), eq(editionRevision.revision, revision)));
    if (published !== undefined && published.digest !== row.digest) return refuse("published-differently");
    if (published === undefined) {
      await writer.insert(editionRevision).values(row);
      // The register's labels are valid as long as the newest edition says.
      await restretchAll(writer);
    }
    return done({ id, revision, digest: row.digest, visibility: row.visibility, isNew: published === undefined });
  });
});
