import "server-only";
import { DateText, danishDate } from "#lib/domain/date.ts";
import { type FieldId, fields } from "#lib/domain/label/fields.ts";
import { type RegionId, regionsOn } from "#lib/domain/region/regions.ts";
import * as z from "#lib/domain/zod.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";
import type { Label } from "./filter.ts";
import type { Known } from "./known.ts";
import { dayNumber, knownClusters } from "./known.ts";
import { placeOf } from "./standing.ts";

/** Organisations by label; `any` counts each once, whatever labels it has. */
type ByLabel = Record<Label | "any", number>;
/** How many hold a label, of how many it is not known, and how many had theirs confirmed as lapsed. */
export type Counts = { held: ByLabel; unknown: ByLabel; lapsed: ByLabel };

const none = (): ByLabel => ({ gold: 0, silver: 0, bronze: 0, any: 0 });
const kinds = ["held", "unknown", "lapsed"] as const;

/** What a cluster's labels are on a day; of several, `any` is the first of held, unknown, lapsed. */
function standingOf({ stretches }: Known, day: number): Map<Label, (typeof kinds)[number]> {
  const then = stretches.filter(({ from, to }) => from <= day && day <= to).map(({ held }) => held);
  return new Map(
    then.map(({ label, state }) => [label, state === "unknown" || state === "lapsed" ? state : ("held" satisfies (typeof kinds)[number])]),
  );
}

/** Counts clusters as of a day. */
export function countsOf(clusters: readonly Known[], asOf: string): Counts {
  const counts: Counts = { held: none(), unknown: none(), lapsed: none() };
  for (const cluster of clusters) {
    const standing = standingOf(cluster, dayNumber(asOf));
    for (const [label, kind] of standing) counts[kind][label] += 1;
    const any = kinds.find((kind) => [...standing.values()].includes(kind));
    if (any !== undefined) counts[any].any += 1;
  }
  return counts;
}

const Input = z.strictObject({ asOf: z.optional(DateText) });

/**
 * How many organisations hold which label on a day (by default today in Denmark): in all, by field and by region. Every field
 * and every region of that day has a row, also with nothing in it; null is for those whose field or region is not known.
 */
export const readCounts = verb("register.read", Input, async ({ database, clock }, { asOf = danishDate(clock()) }) => {
  const { clusters } = await knownClusters(database.reader);
  const place = (cluster: Known) => placeOf(cluster, asOf);
  const byField = Map.groupBy(clusters, (cluster) => place(cluster).field);
  const byRegion = Map.groupBy(clusters, (cluster) => place(cluster).region);
  const fieldRow = (field: FieldId | null) => ({ field, ...countsOf(byField.get(field) ?? [], asOf) });
  const regionRow = (region: RegionId | null) => ({ region, ...countsOf(byRegion.get(region) ?? [], asOf) });
  return done({
    ...{ asOf, clusters: clusters.length, all: countsOf(clusters, asOf) },
    byField: [...fields.map(({ id }) => id), null].map(fieldRow),
    byRegion: [...regionsOn(asOf).map(({ id }) => id), null].map(regionRow),
  });
});
