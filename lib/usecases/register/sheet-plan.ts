import "server-only";
import { createHash } from "node:crypto";
import { isNull } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { officialOutcome } from "#db/schema/outcome.ts";
import { labelAward, registerCluster } from "#db/schema/register.ts";
import { type Contradiction, contradictionsIn } from "#lib/domain/label/contradictions.ts";
import { type ColumnChange, columnChanges } from "#lib/domain/register/columns.ts";
import { awardOf, type ReadRow, type SheetFault } from "#lib/domain/register/sheet.ts";
import { type AwardRow, awardColumns, type ClusterRow } from "./rows.ts";
import { validityOf } from "./stretches.ts";

const profileKeys = ["name", "field", "region", "regionConfidence", "host", "founded", "website", "eccp"] as const;
type Profile = Record<(typeof profileKeys)[number], string | null>;
type AwardValues = ReturnType<typeof awardColumns>;

/** What one row of a sheet would do, and which sources it would contradict. */
export type RowPlan = {
  row: number;
  name: string;
  slug: string | null;
  isNew: boolean;
  changes: ColumnChange[];
  label: string | null;
  award: "new" | "changed" | "known" | null;
  conflicts: { about: Contradiction["about"]; value: string; source: string }[];
};

/** A cluster as it would be; `before` is null for a new one. */
export type PlannedCluster = { before: ClusterRow | null; profile: Profile; isChanged: boolean; awards: PlannedAward[] };
/** An award as it would be; `before` is null for a new one. */
type PlannedAward = { id: string; before: AwardRow | null; values: AwardValues; isChanged: boolean };
export type SheetPlan = { rows: RowPlan[]; faults: SheetFault[]; clusters: PlannedCluster[]; digest: string };

function patchOf(row: ReadRow, isNew: boolean): Partial<Profile> {
  const { name, field, region, host, founded, website, eccp } = row;
  const regionConfidence = row.region_confidence === "" && isNew && region !== "" ? "stated" : row.region_confidence;
  const told = { name, field, region, regionConfidence, host, founded, website, eccp };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ""));
}

/** Sets what is told, and says what that changes; what is blank stays as it is. */
function patch<T extends Record<string, unknown>>(target: T, told: Partial<Record<keyof T, unknown>>): ColumnChange[] {
  const before = { ...target };
  Object.assign(target, Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined)));
  return columnChanges(before, { ...target });
}

const isSame = (a: AwardValues, b: AwardValues) =>
  a.label === b.label && a.awarded === b.awarded && a.validUntil === b.validUntil && a.source === b.source;

type Known = { clusters: Map<string, PlannedCluster>; byName: Map<string, PlannedCluster[]>; byConsent: Set<string> };

async function known(reader: Reader | Writer): Promise<Known> {
  const clusters = await reader.select().from(registerCluster).where(isNull(registerCluster.removedAt));
  const awards = await reader.select().from(labelAward).where(isNull(labelAward.removedAt));
  const outcomes = await reader.select({ id: officialOutcome.id }).from(officialOutcome);
  const of = Map.groupBy(awards, ({ clusterId }) => clusterId);
  const planned = clusters.map((before): PlannedCluster => {
    const profile = Object.fromEntries(profileKeys.map((key) => [key, before[key]])) as Profile;
    const own = (of.get(before.id) ?? []).map((award): PlannedAward => {
      const { id: _, clusterId: __, lapsedOn: ___, lapseConfirmedBy: ____, version: _____, removedAt: ______, ...values } = award;
      return { id: award.id, before: award, values, isChanged: false };
    });
    return { before, profile, isChanged: false, awards: own };
  });
  return {
    clusters: new Map(planned.map((cluster) => [cluster.before?.slug ?? "", cluster])),
    byName: Map.groupBy(planned, ({ profile }) => profile.name ?? ""),
    byConsent: new Set(outcomes.map(({ id }) => id)),
  };
}

/** The cluster that a row means, by its slug or else by its exact name; a name that nobody has is a new one's. */
function meant({ row, slug, name }: ReadRow, { clusters, byName }: Known): PlannedCluster | SheetFault {
  if (slug !== "") return clusters.get(slug) ?? { row, column: "slug", code: "unknown-cluster", params: {}, value: slug };
  const [found, ...others] = byName.get(name) ?? [];
  if (others.length > 0) return { row, column: "name", code: "duplicate", params: { value: name }, value: name };
  if (found !== undefined) return found;
  const empty = Object.fromEntries(profileKeys.map((key) => [key, null])) as Profile;
  const made = { before: null, profile: empty, isChanged: true, awards: [] };
  byName.set(name, [made]);
  return made;
}

/** Puts a row's award where it belongs: one of the same label, dates and source is known, and only the rest of it changes. */
function placeAward(cluster: PlannedCluster, values: AwardValues, row: ReadRow, byConsent: ReadonlySet<string>) {
  const same = cluster.awards.find((award) => isSame(award.values, values));
  if (same === undefined) {
    const award = { id: `row-${row.row}`, before: null, values, isChanged: true };
    cluster.awards.push(award);
    return { kind: "new" as const, award, changes: [] };
  }
  const { certificate, note } = values;
  const confidence = row.confidence === "" ? null : row.confidence;
  const score = byConsent.has(same.id) ? {} : { scorePercent: values.scorePercent };
  const changes = patch(same.values, { certificate, note, confidence, ...score });
  same.isChanged ||= changes.length > 0;
  return { kind: changes.length > 0 ? ("changed" as const) : ("known" as const), award: same, changes };
}

type Rule = Awaited<ReturnType<typeof validityOf>>;

/** The awards of the same label that a new one contradicts, with what their sources say. */
function conflictsOf({ awards }: PlannedCluster, { id, values }: PlannedAward, rule: Rule): RowPlan["conflicts"] {
  const ofLabel = awards.filter((award) => award.values.label === values.label);
  const sourced = ofLabel.map((award) => {
    const { awarded, validUntil, source, scorePercent } = award.values;
    const score = scorePercent === null ? null : Number(scorePercent);
    return { id: award.id, awarded, validUntil, source, scorePercent: score, lapsedOn: award.before?.lapsedOn ?? null };
  });
  return contradictionsIn(sourced, rule(values.label)).flatMap(({ about, ids }) => {
    const other = ofLabel.find((award) => award.id !== id && ids.includes(id) && ids.includes(award.id))?.values;
    if (other === undefined) return [];
    const value = about === "awarded" ? other.awarded : about === "score" ? other.scorePercent : other.validUntil;
    return [{ about, value: value ?? "", source: other.source }];
  });
}

/** What the rows of a sheet would do to the register as it is now. Nothing is written; the digest names exactly this. */
export async function planSheet(reader: Reader | Writer, read: readonly ReadRow[]): Promise<SheetPlan> {
  const [register, rule] = [await known(reader), await validityOf(reader as Reader)];
  const [rows, faults, touched]: [RowPlan[], SheetFault[], Set<PlannedCluster>] = [[], [], new Set()];
  for (const one of read) {
    const cluster = meant(one, register);
    if ("code" in cluster) {
      faults.push(cluster);
      continue;
    }
    touched.add(cluster);
    const isNew = cluster.before === null;
    const changes = patch(cluster.profile, patchOf(one, isNew));
    cluster.isChanged ||= changes.length > 0;
    const given = awardOf(one);
    const values = given === null ? null : awardColumns(given);
    const placed = values === null ? null : placeAward(cluster, values, one, register.byConsent);
    rows.push({
      ...{ row: one.row, name: cluster.profile.name ?? "", slug: cluster.before?.slug ?? null, isNew },
      ...{ changes: [...(isNew ? [] : changes), ...(placed?.changes ?? [])], label: values?.label ?? null, award: placed?.kind ?? null },
      conflicts: placed?.kind === "new" ? conflictsOf(cluster, placed.award, rule) : [],
    });
  }
  const clusters = [...touched].filter(({ isChanged, awards }) => isChanged || awards.some((award) => award.isChanged));
  const does = clusters.map(({ before, profile, awards }) => [
    before?.id,
    before?.version,
    profile,
    awards.filter(({ isChanged }) => isChanged),
  ]);
  return { rows, faults, clusters, digest: createHash("sha256").update(JSON.stringify(does)).digest("hex") };
}
