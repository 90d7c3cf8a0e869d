import type { RegionId } from "../region/regions.ts";
import { regions } from "../region/regions.ts";
import type { Annex, AnnexRow } from "./annex.ts";

const before = 5;

/** An account as a sheet in the columns of `annex-activity-types.csv` holds it. @throws on any other sheet. */
export function annexFrom(headers: readonly string[], lines: readonly (readonly string[])[]): Annex {
  const columns = headers.slice(before).map((header): RegionId => {
    const found = regions.find(({ id }) => id === header);
    if (found === undefined) throw new Error(`${header} is no region`);
    return found.id;
  });
  const rows = lines.map(([heading = "", ...figures]): AnnexRow => {
    const [fromClusters = 0, others = 0, total = 0, clusters = 0, ...inRegions] = figures.map(Number);
    const unplaced = fromClusters - inRegions.reduce((sum, one) => sum + one, 0);
    return { heading, fromClusters, others, total, clusters, regions: inRegions, unplaced };
  });
  const total = rows.pop();
  if (total?.heading !== "TOTAL") throw new Error("the last line of an account is TOTAL");
  return { regions: columns, rows, total };
}
