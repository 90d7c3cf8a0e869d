import "server-only";
import { randomUUID } from "node:crypto";
import { isNull } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { officialOutcome } from "#db/schema/outcome.ts";
import { labelAward, registerCluster, registerCriterion, registerSuccessor } from "#db/schema/register.ts";
import type { ReadRow, SheetFault } from "#lib/domain/register/sheet.ts";
import type { AwardRow, awardColumns, ClusterRow } from "./rows.ts";

const profileKeys = ["name", "field", "region", "regionConfidence", "host", "founded", "website", "eccp"] as const;
export type Profile = Record<(typeof profileKeys)[number], string | null>;
export type AwardValues = ReturnType<typeof awardColumns>;
type CriterionRow = typeof registerCriterion.$inferSelect;
type SuccessorRow = typeof registerSuccessor.$inferSelect;

/** Something of a cluster as it would be; `before` is null for what is new. */
type Planned<Row, Values> = { before: Row | null; values: Values; isChanged: boolean };
export type PlannedAward = Planned<AwardRow, AwardValues> & { id: string };
export type PlannedCriterion = Planned<CriterionRow, Pick<CriterionRow, "criterion" | "met" | "source" | "checkedOn">>;
export type PlannedSuccessor = Planned<SuccessorRow, Pick<SuccessorRow, "kind" | "since" | "source">> & { other: PlannedCluster };

/** A cluster as it would be; `before` is null for a new one. */
export type PlannedCluster = {
  id: string;
  before: ClusterRow | null;
  profile: Profile;
  isChanged: boolean;
  awards: PlannedAward[];
  criteria: PlannedCriterion[];
  successors: PlannedSuccessor[];
};

export type Known = { clusters: Map<string, PlannedCluster>; byName: Map<string, PlannedCluster[]>; byConsent: Set<string> };

function plannedAward(award: AwardRow): PlannedAward {
  const { id, clusterId: _, lapsedOn: __, lapseConfirmedBy: ___, version: ____, removedAt: _____, ...values } = award;
  return { id, before: award, values, isChanged: false };
}

/** The register as it is, for a sheet to be laid upon. */
export async function knownRegister(reader: Reader | Writer): Promise<Known> {
  const clusters = await reader.select().from(registerCluster).where(isNull(registerCluster.removedAt));
  const awards = await reader.select().from(labelAward).where(isNull(labelAward.removedAt));
  const outcomes = await reader.select({ id: officialOutcome.id }).from(officialOutcome);
  const planned = clusters.map((before): PlannedCluster => {
    const profile = Object.fromEntries(profileKeys.map((key) => [key, before[key]])) as Profile;
    return { id: before.id, before, profile, isChanged: false, awards: [], criteria: [], successors: [] };
  });
  const byId = new Map(planned.map((cluster) => [cluster.id, cluster]));
  for (const award of awards) byId.get(award.clusterId)?.awards.push(plannedAward(award));
  for (const before of await reader.select().from(registerCriterion)) {
    const { criterion, met, source, checkedOn } = before;
    byId.get(before.clusterId)?.criteria.push({ before, values: { criterion, met, source, checkedOn }, isChanged: false });
  }
  for (const before of await reader.select().from(registerSuccessor)) {
    const [other, { kind, since, source }] = [byId.get(before.successorId), before];
    if (other !== undefined)
      byId.get(before.clusterId)?.successors.push({ other, before, values: { kind, since, source }, isChanged: false });
  }
  return {
    clusters: new Map(planned.map((cluster) => [cluster.before?.slug ?? "", cluster])),
    byName: Map.groupBy(planned, ({ profile }) => profile.name ?? ""),
    byConsent: new Set(outcomes.map(({ id }) => id)),
  };
}

/** The cluster that a row means, by its slug or else by its exact name; a name that nobody has is a new one's. */
export function meant({ row, slug, name }: ReadRow, { clusters, byName }: Known): PlannedCluster | SheetFault {
  if (slug !== "") return clusters.get(slug) ?? { row, column: "slug", code: "unknown-cluster", params: {}, value: slug };
  const [found, ...others] = byName.get(name) ?? [];
  if (others.length > 0) return { row, column: "name", code: "duplicate", params: { value: name }, value: name };
  if (found !== undefined) return found;
  const profile = Object.fromEntries(profileKeys.map((key) => [key, null])) as Profile;
  const made = { id: randomUUID(), before: null, profile, isChanged: true, awards: [], criteria: [], successors: [] };
  byName.set(name, [made]);
  return made;
}

/** The cluster that a row names as a successor, by its slug or else by its exact name; it has to be there, or to have a row of its own. */
export function successorOf({ row, successor }: ReadRow, { clusters, byName }: Known): PlannedCluster | SheetFault {
  const [named, ...others] = byName.get(successor) ?? [];
  const found = clusters.get(successor) ?? (others.length > 0 ? undefined : named);
  return found ?? { row, column: "successor", code: "unknown-cluster", params: {}, value: successor };
}
