import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { organisation } from "#db/schema/organisation.ts";
import { sparringAssignment } from "#db/schema/sparring.ts";
import type { Actor } from "#lib/authz/actor.ts";
import { type Assessment, findAnyAssessment, findAssessment } from "#lib/usecases/assessments/find.ts";
import { holds } from "#lib/usecases/consent/standing.ts";

/** An assessment as the sparring sees it: whose it is, whether CED may see it now, and from which side the caller comes. */
export type SparringCase = Assessment & {
  slug: string;
  name: string;
  /** Whether the consent holds now, and the organisation does not wait to be deleted. */
  shared: boolean;
  /** The benchmarkers who spar with it now, by id. */
  benchmarkers: string[];
  side: "secretariat" | "ced";
};

/**
 * The case of an assessment, for its secretariat and, while it is shared, for CED's benchmarkers; null for everybody else.
 * Without consent it is for CED as if it were not there.
 */
export async function findCase(reader: Reader, actor: Actor, id: string): Promise<SparringCase | null> {
  if (actor.kind !== "person") return null;
  const own = await findAssessment(reader, actor, id);
  const benchmarker = actor.strong && actor.programmeRoles.includes("benchmarker");
  const found = own ?? (benchmarker ? await findAnyAssessment(reader, id) : null);
  if (found === null) return null;
  const [[whose], consents, rows] = await Promise.all([
    reader.select().from(organisation).where(eq(organisation.id, found.organisation)),
    holds(reader, found.organisation, "sparring", id),
    reader
      .select({ person: sparringAssignment.personId })
      .from(sparringAssignment)
      .where(and(eq(sparringAssignment.caseId, id), isNull(sparringAssignment.endedAt))),
  ]);
  if (whose === undefined) return null;
  const shared = whose.deletedAt === null && consents;
  if (own === null && !shared) return null;
  const benchmarkers = rows.map(({ person }) => person);
  return { ...found, slug: whose.slug, name: whose.name, shared, benchmarkers, side: own === null ? "ced" : "secretariat" };
}
