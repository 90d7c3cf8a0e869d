import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { participant, participantImport } from "#db/schema/participant.ts";
import { Participant } from "#lib/domain/participants/participant.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

/** The participants of a secretariat as they were imported last, in the order of the sheet. */
export async function participantsOf(reader: Reader, organisation: OrganisationScope): Promise<Participant[]> {
  const rows = await reader.select().from(participant).where(eq(participant.organisationId, organisation)).orderBy(participant.row);
  return rows.map(({ importId: _, row: __, organisationId: ___, ...said }) =>
    Participant.parse(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null))),
  );
}

/** The last import of a secretariat; undefined when there is no list. */
export async function lastImport(reader: Reader, organisation: OrganisationScope) {
  const [found] = await reader
    .select()
    .from(participantImport)
    .where(eq(participantImport.organisationId, organisation))
    .orderBy(desc(participantImport.importedAt))
    .limit(1);
  return found;
}
