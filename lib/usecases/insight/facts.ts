import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, lt, lte } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { snapshot } from "#db/schema/assessment.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { attendance, event } from "#db/schema/offering.ts";
import { planAction } from "#db/schema/plan.ts";
import { registerCluster, registerStretch } from "#db/schema/register.ts";
import type { Standing } from "#lib/domain/insight/cuts.ts";
import { listed, onDay, placeOf } from "#lib/usecases/register/public/standing.ts";

type Organisations = readonly string[];
export type Taken = { id: string; organisation: string; takenAt: Date; result: string };

/** The snapshots of organisations under an edition's rules that were taken before a moment, the first one first. */
export async function snapshotsOf(
  reader: Reader,
  organisations: Organisations,
  { edition, rulesDigest, before }: { edition: string; rulesDigest: string; before: Date },
): Promise<Taken[]> {
  const revision = and(eq(editionRevision.editionId, snapshot.editionId), eq(editionRevision.revision, snapshot.revision));
  return reader
    .select({ id: snapshot.id, organisation: snapshot.organisationId, takenAt: snapshot.takenAt, result: snapshot.result })
    .from(snapshot)
    .innerJoin(editionRevision, and(revision, eq(editionRevision.rulesDigest, rulesDigest)))
    .where(and(inArray(snapshot.organisationId, [...organisations]), eq(snapshot.editionId, edition), lt(snapshot.takenAt, before)))
    .orderBy(asc(snapshot.takenAt), asc(snapshot.id));
}

/** The states in which a label is held. */
const held = ["valid", "expiring", "in-grace"] as const;

/** By organisation: its field, its region and whether it holds gold on a day (YYYY-MM-DD), as the register knows it. */
export async function standingsOf(reader: Reader, organisations: Organisations, day: string): Promise<Map<string, Standing>> {
  const gold = and(
    ...[eq(registerStretch.clusterId, registerCluster.id), eq(registerStretch.label, "gold")],
    ...[inArray(registerStretch.state, [...held]), onDay(day)],
  );
  const rows = await reader
    .select({
      ...{ organisation: registerCluster.secretariatId, field: registerCluster.field, region: registerCluster.region },
      stretch: registerStretch.id,
    })
    .from(registerCluster)
    .leftJoin(registerStretch, gold)
    .where(and(inArray(registerCluster.secretariatId, [...organisations]), listed))
    .orderBy(asc(registerCluster.id));
  const found = new Map<string, Standing>();
  for (const { organisation, stretch, ...place } of rows)
    if (organisation !== null && !found.has(organisation)) found.set(organisation, { gold: stretch !== null, ...placeOf(place, day) });
  return found;
}

export type Planned = { planned: string[]; notPlanned: string[] };

/** By organisation: the indicators it plans to work on, is working on or has worked on, and those it says why not. */
export async function plansOf(reader: Reader, organisations: Organisations): Promise<Map<string, Planned>> {
  const rows = await reader
    .select({ organisation: planAction.organisationId, indicator: planAction.indicatorId, state: planAction.state })
    .from(planAction)
    .where(and(inArray(planAction.organisationId, [...organisations]), isNull(planAction.removedAt), isNotNull(planAction.indicatorId)));
  const found = new Map<string, Planned>();
  for (const { organisation, indicator, state } of rows) {
    if (indicator === null) continue;
    const of = found.get(organisation) ?? { planned: [], notPlanned: [] };
    found.set(organisation, of);
    (state === "not-planned" ? of.notPlanned : of.planned).push(indicator);
  }
  return found;
}

type Attended = { offering: string; on: string };

/** By organisation: the events that somebody of its cluster came to, up to a day. */
export async function attendedBy(reader: Reader, organisations: Organisations, to: string): Promise<Map<string, Attended[]>> {
  const rows = await reader
    .selectDistinct({ organisation: registerCluster.secretariatId, offering: event.offeringId, on: event.day })
    .from(attendance)
    .innerJoin(registerCluster, eq(registerCluster.id, attendance.clusterId))
    .innerJoin(event, and(eq(event.id, attendance.eventId), isNull(event.removedAt), lte(event.day, to)))
    .where(inArray(registerCluster.secretariatId, [...organisations]))
    .orderBy(asc(event.day), asc(event.offeringId));
  const found = new Map<string, Attended[]>();
  for (const { organisation, ...attended } of rows) {
    if (organisation === null) continue;
    const of = found.get(organisation) ?? [];
    found.set(organisation, of);
    of.push(attended);
  }
  return found;
}
