import "server-only";
import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { release, releaseCell, releaseContribution } from "#db/schema/release.ts";
import type { Cell, Previous } from "#lib/domain/insight/build.ts";
import { type CellKind, type CellValue, cellValues, Suppression } from "#lib/domain/insight/cell.ts";
import { Contribution } from "#lib/domain/insight/contribution.ts";
import type { ReleasedCell } from "./released.ts";

type Row = typeof releaseCell.$inferSelect;
export type ReleaseRow = typeof release.$inferSelect;

function cellOf<K extends CellKind>({ cut, indicatorId: indicator, offeringId: offering, value, suppressed }: Row, kind: K) {
  const place = { kind, cut, indicator, offering };
  if (suppressed !== null) return { ...place, value: null, suppressed: Suppression.parse(suppressed) };
  return { ...place, value: cellValues[kind].parse(value) as CellValue<K>, suppressed: null };
}

/**
 * The cells of a release, of some kinds (and of some cuts where they are named), in a fixed order. What is suppressed has no
 * value anywhere. Whoever asks has been asked what they may see.
 */
export async function cellsOf<K extends CellKind>(
  reader: Pick<Reader, "select">,
  id: string,
  kinds: readonly K[],
  cuts?: readonly string[],
): Promise<({ kind: K } & ReleasedCell<K>)[]> {
  const ofCuts = cuts === undefined ? undefined : inArray(releaseCell.cut, [...cuts]);
  const rows = await reader
    .select()
    .from(releaseCell)
    .where(and(eq(releaseCell.releaseId, id), inArray(releaseCell.kind, [...kinds]), ofCuts))
    .orderBy(releaseCell.kind, releaseCell.cut, releaseCell.indicatorId, releaseCell.offeringId);
  return rows.map((row) => cellOf(row, row.kind as K));
}

/** So many published releases are kept read of a database: the newest ones are what people look at. */
const mostKept = 4;
const keptOf = new WeakMap<Reader, Map<string, readonly Cell[]>>();

/** The cells of a published release, of some kinds. They are frozen, so they are read once: a large release is then opened as quickly as a small one. */
export async function frozenCells(reader: Reader, id: string, kinds: readonly CellKind[]): Promise<readonly Cell[]> {
  const key = [id, ...kinds].join();
  const kept = keptOf.get(reader) ?? new Map<string, readonly Cell[]>();
  keptOf.set(reader, kept);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const cells = await cellsOf(reader, id, kinds);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, cells);
  return cells;
}

/** The release that was published last, of an edition (and of some rules, where that matters); null before the first. */
export async function newestPublished(
  reader: Pick<Reader, "select">,
  editionId: string,
  ...more: readonly SQL[]
): Promise<ReleaseRow | null> {
  const [row] = await reader
    .select()
    .from(release)
    .where(and(eq(release.editionId, editionId), eq(release.state, "published"), ...more))
    .orderBy(desc(release.publishedAt))
    .limit(1);
  return row ?? null;
}

/** What disclosure control compares with: what a published release shows of ratings, and what was put into it. */
export async function previousOf(reader: Reader, id: string): Promise<Previous> {
  const shown = (await cellsOf(reader, id, ["rating"])).filter(({ value }) => value !== null);
  const rows = await reader.select().from(releaseContribution).where(eq(releaseContribution.releaseId, id));
  return {
    shown: shown.map(({ cut, indicator }) => ({ cut, indicator })),
    contributions: rows.map(({ contributor, data }) => ({ contributor, ...Contribution.parse(data) })),
  };
}
