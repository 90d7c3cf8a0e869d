import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { release, releaseCell } from "#db/schema/release.ts";
import { type CellKind, type CellValue, cellValues, Suppression } from "#lib/domain/insight/cell.ts";

/** A published release: its period's first and last day (YYYY-MM-DD), and the rules that its ratings were given under. */
export type Published = Pick<typeof release.$inferSelect, "id" | "editionId" | "rulesDigest" | "from" | "to"> & { publishedAt: Date };

const columns = {
  ...{ id: release.id, editionId: release.editionId, rulesDigest: release.rulesDigest },
  ...{ from: release.from, to: release.to, publishedAt: release.publishedAt },
};

/** The published releases, the newest period first; of one edition where it is named. Drafts are not among them. */
export async function publishedReleases(reader: Reader, edition?: string): Promise<Published[]> {
  const ofEdition = edition === undefined ? undefined : eq(release.editionId, edition);
  const rows = await reader
    .select(columns)
    .from(release)
    .where(and(eq(release.state, "published"), ofEdition))
    .orderBy(desc(release.to), desc(release.publishedAt));
  return rows.flatMap(({ publishedAt, ...row }) => (publishedAt === null ? [] : [{ ...row, publishedAt }]));
}

/** A figure of a release, or why it shows none. */
export type ReleasedCell<K extends CellKind> = { cut: string; indicator: string; offering: string } & (
  | { value: CellValue<K>; suppressed: null }
  | { value: null; suppressed: Suppression }
);

/** The cells of one kind in a published release, of some cuts where they are named. Whoever asks has been asked what they may see. */
export async function cellsOf<K extends CellKind>(
  reader: Reader,
  { id }: Pick<Published, "id">,
  kind: K,
  cuts?: readonly string[],
): Promise<ReleasedCell<K>[]> {
  const ofCuts = cuts === undefined ? undefined : inArray(releaseCell.cut, [...cuts]);
  const rows = await reader
    .select()
    .from(releaseCell)
    .where(and(eq(releaseCell.releaseId, id), eq(releaseCell.kind, kind), ofCuts));
  return rows.map(({ cut, indicatorId, offeringId, value, suppressed }) => {
    const at = { cut, indicator: indicatorId, offering: offeringId };
    return suppressed === null
      ? { ...at, value: cellValues[kind].parse(value) as CellValue<K>, suppressed }
      : { ...at, value: null, suppressed: Suppression.parse(suppressed) };
  });
}
