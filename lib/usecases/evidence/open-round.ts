import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { assessment } from "#db/schema/assessment.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
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

/** The open assessment of an organisation; null when there is none. */
export async function openRoundOf(reader: Reader, organisation: OrganisationScope): Promise<OpenRound | null> {
  const [found] = await reader
    .select()
    .from(assessment)
    .where(and(eq(assessment.organisationId, organisation), eq(assessment.state, "open")));
  if (found === undefined) return null;
  return { id: found.id, auditDay: found.auditDay, edition: await editionOf(reader, found) };
}
