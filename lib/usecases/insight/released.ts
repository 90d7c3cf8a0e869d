import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { release } from "#db/schema/release.ts";
import type { CellKind, CellValue, Suppression } from "#lib/domain/insight/cell.ts";

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
