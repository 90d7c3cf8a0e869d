import { and, desc, eq, lte, or } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { parseEdition } from "#lib/domain/edition/check.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { type Fault, fault } from "#lib/domain/fault.ts";
import * as z from "#lib/domain/zod.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { type Caller, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { relabel } from "#lib/usecases/register/relabel.ts";
import { isStanding } from "./standing.ts";

/**
 * Writes a checked document as a published revision, with its audit entry, in a transaction that the caller holds: the one
 * way from a file, the command line, the desk and its job alike. The same again changes nothing (`isNew: false`); the same
 * id and revision with another content is refused (`published-differently`). Who may is asked before.
 */
export async function writeRevision(writer: Writer, caller: Caller, document: EditionDocument) {
  const { id, revision, order, basis, visibility, effectiveFrom } = document;
  // The text and the digests are those of the document as it came, not of the checked copy with its keys in another order.
  const row = {
    ...{ editionId: id, revision, order, basis, effectiveFrom, ...digestsOf(document) },
    // Without a word on it a revision is not shown to everybody.
    visibility: visibility ?? ("members" as const),
    document: JSON.stringify(document),
    publishedAt: caller.clock(),
  };
  const [published] = await writer
    .select({ digest: editionRevision.digest })
    .from(editionRevision)
    .where(and(eq(editionRevision.editionId, id), eq(editionRevision.revision, revision)));
  if (published !== undefined && published.digest !== row.digest) return refuse("published-differently");
  if (published === undefined) {
    await writer.insert(editionRevision).values(row);
    // The register's labels are valid as long as the newest edition says.
    await relabel(writer, null, caller.clock());
    const detail = { edition: id, revision, digest: row.digest, visibility: row.visibility };
    await audit(writer, caller, "edition.publish", { subject: id, detail });
  }
  return done({ id, revision, digest: row.digest, visibility: row.visibility, isNew: published === undefined });
}

const idsOf = ({ indicators }: Pick<EditionDocument, "indicators">) => indicators.map(({ id }) => id).sort();

/** Other indicators than those of the revision before it, of those that count, are no revision but an edition (contract §1). */
async function indicatorFaults(writer: Writer, document: EditionDocument): Promise<Fault[]> {
  const { editionId, revision } = editionRevision;
  const own = eq(revision, document.revision);
  const [before] = await writer
    .select({ revision, text: editionRevision.document })
    .from(editionRevision)
    .where(and(eq(editionId, document.id), lte(revision, document.revision), or(own, isStanding)))
    .orderBy(desc(revision))
    .limit(1);
  if (before === undefined || before.revision === document.revision) return [];
  const isSame = idsOf(JSON.parse(before.text) as EditionDocument).join("\n") === idsOf(document).join("\n");
  return isSame ? [] : [fault(["indicators"], "other-indicators", { edition: document.id, value: before.revision })];
}

/**
 * Publishes an edition document as a revision, for ever. Publishing the same again changes nothing (`isNew: false`); the
 * same id and revision with another content is refused (`published-differently`), a faulty document, or one with other
 * indicators than the revision before it, is `invalid`.
 */
export const publishEdition = verb("edition.publish", z.unknown(), async (context, raw) => {
  const parsed = parseEdition(raw);
  if (!parsed.ok) return refuse("invalid", parsed.faults);
  return context.database.write(async (writer) => {
    const faults = await indicatorFaults(writer, parsed.value);
    return faults.length > 0 ? refuse("invalid", faults) : writeRevision(writer, context, parsed.value);
  });
});
