import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { preparedOn } from "#db/prepared.ts";
import { assessment } from "#db/schema/assessment.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
import { prepared } from "#lib/usecases/editions/prepared.ts";
import { ofAssessment } from "#lib/usecases/editions/standing.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

/** The assessment that a secretariat works on, with the edition it keeps. */
export type OpenRound = { id: string; auditDay: string | null; edition: EditionDocument };

/** The edition that an assessment keeps: who may see the assessment may see it, whatever its visibility. */
export async function editionOf(
  reader: Reader,
  { editionId, revision }: { editionId: string; revision: number },
): Promise<EditionDocument> {
  const found = await findRevision(reader, { id: editionId, revision }, () => true);
  if (typeof found === "string") throw new Error(`edition ${editionId} revision ${revision} is no longer there`);
  return found.document;
}

const openRow = preparedOn((reader) =>
  reader
    .select({
      ...{ id: assessment.id, auditDay: assessment.auditDay, editionId: assessment.editionId, revision: assessment.revision },
      ...{ digest: editionRevision.digest, rulesDigest: editionRevision.rulesDigest },
    })
    .from(assessment)
    .innerJoin(editionRevision, ofAssessment)
    .where(and(eq(assessment.organisationId, sql.placeholder("organisation")), eq(assessment.state, "open")))
    .prepare(),
);

/** The open assessment of an organisation; null when there is none. */
export async function openRoundOf(reader: Reader, organisation: OrganisationScope): Promise<OpenRound | null> {
  const [found] = await openRow(reader).all({ organisation });
  if (found === undefined) return null;
  return { id: found.id, auditDay: found.auditDay, edition: (await prepared(reader, found)).document };
}
