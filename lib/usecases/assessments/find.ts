import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { preparedOn } from "#db/prepared.ts";
import { assessment } from "#db/schema/assessment.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import type { Actor } from "#lib/authz/actor.ts";
import type { Edition } from "#lib/domain/edition/edition.ts";
import { prepared } from "#lib/usecases/editions/prepared.ts";
import { ofAssessment } from "#lib/usecases/editions/standing.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

/** An assessment of an organisation that the caller belongs to, with the edition it keeps. */
export type Assessment = {
  id: string;
  organisation: OrganisationScope;
  state: "open" | "submitted";
  startedAt: Date;
  submittedAt: Date | null;
  previous: string | null;
  auditDay: string | null;
  edition: Edition;
};

const byId = preparedOn((reader) =>
  reader
    .select({
      ...{ organisation: assessment.organisationId, state: assessment.state, startedAt: assessment.startedAt },
      ...{ submittedAt: assessment.submittedAt, previous: assessment.previousId, auditDay: assessment.auditDay },
      ...{ editionId: assessment.editionId, revision: assessment.revision },
      ...{ digest: editionRevision.digest, rulesDigest: editionRevision.rulesDigest },
    })
    .from(assessment)
    .innerJoin(editionRevision, ofAssessment)
    .where(eq(assessment.id, sql.placeholder("id")))
    .prepare(),
);

/** The assessment of an id, whoever asks; only for who has looked elsewhere whether they may (sparring/case.ts). */
export async function findAnyAssessment(reader: Reader, id: string): Promise<Assessment | null> {
  const [found] = await byId(reader).all({ id });
  if (found === undefined) return null;
  const { organisation, state, startedAt, submittedAt, previous, auditDay, ...revision } = found;
  const { edition } = await prepared(reader, revision);
  return { id, organisation: organisation as OrganisationScope, state, startedAt, submittedAt, previous, auditDay, edition };
}

/** The assessment of an id, for somebody who belongs to its organisation; null for everybody else. */
export async function findAssessment(reader: Reader, actor: Actor, id: string): Promise<Assessment | null> {
  if (actor.kind !== "person") return null;
  const found = await findAnyAssessment(reader, id);
  return found !== null && actor.memberships.some(({ organisation }) => organisation === found.organisation) ? found : null;
}
