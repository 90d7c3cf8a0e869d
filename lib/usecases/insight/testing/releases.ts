import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { release, releaseCell } from "#db/schema/release.ts";
import type { CellKind, CellValue, Suppression } from "#lib/domain/insight/cell.ts";

/** A figure of a test's release: what it is of, and its value or why it shows none. */
export type TestCell = {
  [K in CellKind]: { kind: K; cut?: string; indicator?: string; offering?: string; value: CellValue<K> | Suppression };
}[CellKind];

type Known = Partial<Pick<typeof release.$inferInsert, "editionId" | "rulesDigest" | "from" | "to" | "publishedAt" | "publishedBy">>;

/** A release with these cells, published unless it stays a draft; gives its id. */
export async function releaseOn(
  database: Database,
  cells: readonly TestCell[],
  known: Known = {},
  state: "published" | "draft" = "published",
) {
  const [id, at] = [randomUUID(), new Date("2026-11-01T12:00:00Z")];
  const { publishedAt = at, publishedBy = null, ...more } = known;
  const row = { id, editionId: "ecei-2013", rulesDigest: "rules", from: "2025-07-01", to: "2026-06-30", askedAt: at, madeAt: at, ...more };
  const rows = cells.map(({ kind, cut = "all", indicator = "", offering = "", value }) => ({
    ...{ releaseId: id, kind, cut, indicatorId: indicator, offeringId: offering },
    ...(typeof value === "string" ? { value: null, suppressed: value } : { value, suppressed: null }),
  }));
  await database.write(async (writer) => {
    await writer.insert(release).values({ ...row, state: "draft", progress: 100 });
    for (const cell of rows) await writer.insert(releaseCell).values(cell);
    if (state === "published") await writer.update(release).set({ state, publishedAt, publishedBy }).where(eq(release.id, id));
  });
  return id;
}
