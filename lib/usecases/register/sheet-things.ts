import { type ColumnChange, columnChanges } from "#lib/domain/register/columns.ts";
import { awardOf, type ReadRow } from "#lib/domain/register/sheet.ts";
import { awardColumns } from "./rows.ts";
import type { AwardValues, PlannedAward, PlannedCluster } from "./sheet-known.ts";

/** What one row tells of a cluster, put where it belongs; `award` is one that is new. */
type Placed = { kind: "new" | "changed" | "known"; changes: ColumnChange[]; award?: PlannedAward };

/** Sets what is told, and says what that changes; what is blank stays as it is. */
export function patch<T extends Record<string, unknown>>(target: T, told: Partial<Record<keyof T, unknown>>): ColumnChange[] {
  const before = { ...target };
  Object.assign(target, Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined)));
  return columnChanges(before, { ...target });
}

/** Sets what is told of something that is known. */
function placeUpon<T extends Record<string, unknown>>(planned: { values: T; isChanged: boolean }, told: Partial<T>): Placed {
  const changes = patch(planned.values, told);
  planned.isChanged ||= changes.length > 0;
  return { kind: changes.length > 0 ? "changed" : "known", changes };
}

const isSame = (a: AwardValues, b: AwardValues) =>
  a.label === b.label && a.awarded === b.awarded && a.validUntil === b.validUntil && a.source === b.source;

/** Puts a row's award where it belongs: one of the same label, dates and source is known, and only the rest of it changes. */
function placeAward(cluster: PlannedCluster, values: AwardValues, row: ReadRow, byConsent: ReadonlySet<string>): Placed {
  const same = cluster.awards.find((award) => isSame(award.values, values));
  if (same === undefined) {
    const award = { id: `row-${row.row}`, before: null, values, isChanged: true };
    cluster.awards.push(award);
    return { kind: "new", award, changes: [] };
  }
  const { certificate, note } = values;
  const confidence = row.confidence === "" ? {} : { confidence: row.confidence };
  const score = byConsent.has(same.id) ? {} : { scorePercent: values.scorePercent };
  return placeUpon(same, { certificate, note, ...confidence, ...score });
}

function placeCriterion(cluster: PlannedCluster, { criterion, met, source, checked_on: checkedOn }: ReadRow): Placed | null {
  if (criterion === "") return null;
  const values = { criterion, met: met === "yes", source, checkedOn };
  const same = cluster.criteria.find((one) => one.values.criterion === criterion);
  if (same !== undefined) return placeUpon(same, values);
  cluster.criteria.push({ before: null, values, isChanged: true });
  return { kind: "new", changes: [] };
}

function placeSuccessor(cluster: PlannedCluster, other: PlannedCluster | null, { kind, since, source }: ReadRow): Placed | null {
  if (other === null || kind === "") return null;
  const values = { kind, since: since === "" ? null : since, source };
  const same = cluster.successors.find((one) => one.other === other);
  if (same !== undefined) return placeUpon(same, values);
  cluster.successors.push({ other, before: null, values, isChanged: true });
  return { kind: "new", changes: [] };
}

/** Whether one cluster became the other, over however many steps; a cluster is itself. */
export function reaches(from: PlannedCluster, to: PlannedCluster, seen = new Set<PlannedCluster>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return from.successors.some(({ other }) => reaches(other, to, seen));
}

/** Puts what a row tells besides the profile where it belongs; null where it tells nothing else. */
export function place(
  cluster: PlannedCluster,
  row: ReadRow,
  { other, byConsent }: { other: PlannedCluster | null; byConsent: ReadonlySet<string> },
): Placed | null {
  const award = awardOf(row);
  if (award !== null) return placeAward(cluster, awardColumns(award), row, byConsent);
  return placeCriterion(cluster, row) ?? placeSuccessor(cluster, other, row);
}
