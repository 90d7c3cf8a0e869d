import "server-only";
import { createHash } from "node:crypto";
import type { Reader, Writer } from "#db/client.ts";
import { type Contradiction, contradictionsIn } from "#lib/domain/label/contradictions.ts";
import type { ColumnChange } from "#lib/domain/register/columns.ts";
import type { ReadRow, SheetFault } from "#lib/domain/register/sheet.ts";
import { type Known, knownRegister, meant, type PlannedAward, type PlannedCluster, type Profile, successorOf } from "./sheet-known.ts";
import { patch, place, reaches } from "./sheet-things.ts";
import { validityOf } from "./stretches.ts";

/** What one row of a sheet would do, to the profile and to the one thing that it tells, and which sources it would contradict. */
export type RowPlan = {
  row: number;
  name: string;
  slug: string | null;
  isNew: boolean;
  changes: ColumnChange[];
  /** What the row tells: an award by its label, a criterion by its id or a successor by its name; one of them at most. */
  label: string | null;
  criterion: string | null;
  successor: string | null;
  /** Whether the register has that already. */
  kind: "new" | "changed" | "known" | null;
  conflicts: { about: Contradiction["about"]; value: string; source: string }[];
};
type SheetPlan = { rows: RowPlan[]; faults: SheetFault[]; clusters: PlannedCluster[]; digest: string };

function patchOf(row: ReadRow, isNew: boolean): Partial<Profile> {
  const { name, field, region, host, founded, website, eccp } = row;
  const regionConfidence = row.region_confidence === "" && isNew && region !== "" ? "stated" : row.region_confidence;
  const told = { name, field, region, regionConfidence, host, founded, website, eccp };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ""));
}

/** The cluster that a row is about, and the one that it names as its successor; two never become each other. */
function clustersOf(row: ReadRow, register: Known): { cluster: PlannedCluster; other: PlannedCluster | null } | SheetFault {
  const other = row.successor === "" ? null : successorOf(row, register);
  if (other !== null && "code" in other) return other;
  const cluster = meant(row, register);
  if ("code" in cluster) return cluster;
  if (other !== null && reaches(other, cluster))
    return { row: row.row, column: "successor", code: "successor-loop", params: {}, value: row.successor };
  return { cluster, other };
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

const changedIn = <T extends { isChanged: boolean }>(planned: readonly T[]) => planned.filter(({ isChanged }) => isChanged);

/** Exactly what would be written, to name it by a digest. */
const toWrite = ({ before, profile, awards, criteria, successors }: PlannedCluster) => [
  ...[before?.id, before?.version, profile, changedIn(awards), changedIn(criteria)],
  changedIn(successors).map(({ other, values, before: was }) => [other.before?.id ?? other.profile.name, values, was]),
];

/** What the rows of a sheet would do to the register as it is now. Nothing is written; the digest names exactly this. */
export async function planSheet(reader: Reader | Writer, read: readonly ReadRow[]): Promise<SheetPlan> {
  const [register, rule] = [await knownRegister(reader), await validityOf(reader as Reader)];
  const [rows, faults, touched]: [RowPlan[], SheetFault[], Set<PlannedCluster>] = [[], [], new Set()];
  // Rows with a successor come last: it may be a cluster that another row adds.
  const inOrder = [...read.filter(({ successor }) => successor === ""), ...read.filter(({ successor }) => successor !== "")];
  for (const one of inOrder) {
    const found = clustersOf(one, register);
    if ("code" in found) {
      faults.push(found);
      continue;
    }
    const { cluster, other } = found;
    touched.add(cluster);
    const isNew = cluster.before === null;
    const changes = patch(cluster.profile, patchOf(one, isNew));
    cluster.isChanged ||= changes.length > 0;
    const placed = place(cluster, one, { other, byConsent: register.byConsent });
    rows.push({
      ...{ row: one.row, name: cluster.profile.name ?? "", slug: cluster.before?.slug ?? null, isNew },
      ...{ changes: [...(isNew ? [] : changes), ...(placed?.changes ?? [])], kind: placed?.kind ?? null },
      ...{ label: one.label || null, criterion: one.criterion || null, successor: other?.profile.name ?? null },
      conflicts: placed?.award === undefined ? [] : conflictsOf(cluster, placed.award, rule),
    });
  }
  const clusters = [...touched].filter(
    ({ isChanged, awards, criteria, successors }) => isChanged || changedIn([...awards, ...criteria, ...successors]).length > 0,
  );
  const digest = createHash("sha256")
    .update(JSON.stringify(clusters.map(toWrite)))
    .digest("hex");
  return { rows: rows.sort((a, b) => a.row - b.row), faults, clusters, digest };
}
