import "server-only";
import { and, asc, desc, eq, gte, inArray, isNull, max, min, ne } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { answer } from "#db/schema/assessment.ts";
import { evidenceUse } from "#db/schema/evidence.ts";
import { labelAward, registerCluster } from "#db/schema/register.ts";
import { sparringMessage, sparringRating, sparringSession } from "#db/schema/sparring.ts";
import type { LabelHeld } from "#lib/domain/caseload/view.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

/** The newest award of each secretariat's cluster, by secretariat; those that the register does not know are not among them. */
export async function labelsOf(reader: Reader, organisations: readonly OrganisationScope[]): Promise<Map<string, LabelHeld>> {
  const rows = await reader
    .select({
      ...{ secretariat: registerCluster.secretariatId, label: labelAward.label, awarded: labelAward.awarded },
      ...{ validUntil: labelAward.validUntil, endsOn: labelAward.endsOn, lapsedOn: labelAward.lapsedOn },
    })
    .from(labelAward)
    .innerJoin(registerCluster, eq(registerCluster.id, labelAward.clusterId))
    .where(and(inArray(registerCluster.secretariatId, [...organisations]), isNull(registerCluster.removedAt), isNull(labelAward.removedAt)))
    .orderBy(desc(labelAward.awardedFrom), desc(labelAward.endsOn), asc(labelAward.id));
  const found = new Map<string, LabelHeld>();
  for (const { secretariat, ...held } of rows) if (secretariat !== null && !found.has(secretariat)) found.set(secretariat, held);
  return found;
}

/** When somebody last answered, gave evidence, rated or wrote in each case; the team's own notes and comments do not count. */
export async function activityIn(reader: Reader, cases: readonly string[]): Promise<Map<string, Date>> {
  const ids = [...cases];
  const found = await Promise.all([
    reader
      .select({ id: answer.assessmentId, at: max(answer.changedAt) })
      .from(answer)
      .where(and(inArray(answer.assessmentId, ids), ne(answer.part, "remarks")))
      .groupBy(answer.assessmentId),
    reader
      .select({ id: evidenceUse.assessmentId, at: max(evidenceUse.addedAt) })
      .from(evidenceUse)
      .where(inArray(evidenceUse.assessmentId, ids))
      .groupBy(evidenceUse.assessmentId),
    reader
      .select({ id: sparringRating.caseId, at: max(sparringRating.ratedAt) })
      .from(sparringRating)
      .where(inArray(sparringRating.caseId, ids))
      .groupBy(sparringRating.caseId),
    reader
      .select({ id: sparringMessage.caseId, at: max(sparringMessage.writtenAt) })
      .from(sparringMessage)
      .where(inArray(sparringMessage.caseId, ids))
      .groupBy(sparringMessage.caseId),
  ]);
  const last = new Map<string, Date>();
  for (const { id, at } of found.flat()) if (at !== null && at > (last.get(id) ?? new Date(0))) last.set(id, at);
  return last;
}

/** The next session that is planned in each case, from a moment on. */
export async function sessionsAfter(reader: Reader, cases: readonly string[], now: Date): Promise<Map<string, Date>> {
  const rows = await reader
    .select({ id: sparringSession.caseId, at: min(sparringSession.startsAt) })
    .from(sparringSession)
    .where(and(inArray(sparringSession.caseId, [...cases]), eq(sparringSession.state, "planned"), gte(sparringSession.startsAt, now)))
    .groupBy(sparringSession.caseId);
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at]])));
}
