import type { BodyKind } from "../attendance/body.ts";
import { type RegionId, regionAsOf, regionsOn } from "../region/regions.ts";
import { inOrder } from "./headings.ts";

/** How many came to an event of a heading from one body; `body` tells bodies apart. */
export type Came = { heading: string; body: string; countsAs: BodyKind; region: RegionId | null; people: number };

/** A line of the account. Regions hold participants from clusters; `unplaced` are those whose region is not known. */
export type AnnexRow = {
  heading: string;
  fromClusters: number;
  others: number;
  total: number;
  clusters: number;
  regions: number[];
  unplaced: number;
};

/** The account of a period: a line for each heading, the whole, and the regions of its columns. */
export type Annex = { regions: RegionId[]; rows: AnnexRow[]; total: AnnexRow };

/** The regions in the order of CED's account; Østdanmark stands where the two it takes over stood. */
const regionOrder: readonly RegionId[] = ["midtjylland", "nordjylland", "syddanmark", "sjaelland", "hovedstaden", "oestdanmark"];

function rowOf(heading: string, came: readonly Came[], regions: readonly RegionId[], day: string): AnnexRow {
  const people = (some: readonly Came[]) => some.reduce((sum, one) => sum + one.people, 0);
  const clusters = came.filter(({ countsAs }) => countsAs === "cluster");
  const at = ({ region }: Came) => (region === null ? null : regionAsOf(region, day));
  const inRegions = regions.map((region) => people(clusters.filter((one) => at(one) === region)));
  const fromClusters = people(clusters);
  return {
    ...{ heading, fromClusters, others: people(came) - fromClusters, total: people(came) },
    clusters: new Set(clusters.map(({ body }) => body)).size,
    regions: inRegions,
    unplaced: fromClusters - inRegions.reduce((sum, one) => sum + one, 0),
  };
}

/**
 * The account of activities of a period: participants from clusters and others, distinct clusters, and where those from
 * clusters come from, by the regions that exist on the period's last day. A cluster counts once under each heading and once
 * in the whole. `headings` are those that had an event, also where nobody was counted.
 */
export function annexOf(headings: Iterable<string>, came: readonly Came[], lastDay: string): Annex {
  const exist = new Set(regionsOn(lastDay).map(({ id }) => id));
  const regions = regionOrder.filter((region) => exist.has(region));
  const byHeading = Map.groupBy(came, ({ heading }) => heading);
  const row = (heading: string, of: readonly Came[]) => rowOf(heading, of, regions, lastDay);
  const rows = inOrder([...headings, ...byHeading.keys()]).map((heading) => row(heading, byHeading.get(heading) ?? []));
  return { regions, rows, total: row("TOTAL", came) };
}

/** The account as the columns of `annex-activity-types.csv` have it, its first line the titles, TOTAL its last. */
export function annexLines({ regions, rows, total }: Annex): (string | number)[][] {
  const titles = ["activity_type", "cluster_participants", "other_participants", "total_participants", "distinct_clusters", ...regions];
  const line = (row: AnnexRow) => [row.heading, row.fromClusters, row.others, row.total, row.clusters, ...row.regions];
  return [titles, ...rows.map(line), line(total)];
}
