import "server-only";
import { DateText, danishDate } from "#lib/domain/date.ts";
import { fields } from "#lib/domain/label/fields.ts";
import { regionsOn } from "#lib/domain/region/regions.ts";
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
const nothing = (): Counts => ({ held: none(), unknown: none(), lapsed: none() });
const kinds = ["held", "unknown", "lapsed"] as const;

/** Adds a cluster, as it stands on a day, to counts; of several labels, `any` is the first of held, unknown, lapsed. */
function add({ stretches }: Known, day: number, all: readonly Counts[]): void {
  let first: number = kinds.length;
  for (const { from, to, held } of stretches) {
    if (from > day || to < day) continue;
    const kind = held.state === "unknown" || held.state === "lapsed" ? held.state : "held";
    first = Math.min(first, kinds.indexOf(kind));
    for (const counts of all) counts[kind][held.label] += 1;
  }
  const any = kinds[first];
  if (any !== undefined) for (const counts of all) counts[any].any += 1;
}

/** Counts clusters as of a day. */
export function countsOf(clusters: readonly Known[], asOf: string): Counts {
  const counts = nothing();
  for (const cluster of clusters) add(cluster, dayNumber(asOf), [counts]);
  return counts;
}

const Input = z.strictObject({ asOf: z.optional(DateText) });

/**
 * How many organisations hold which label on a day (by default today in Denmark): in all, by field and by region. Every field
 * and every region of that day has a row, also with nothing in it; null is for those whose field or region is not known.
 */
export const readCounts = verb("register.read", Input, async ({ database, clock }, { asOf = danishDate(clock()) }) => {
  const { clusters } = await knownClusters(database.reader);
  const all = nothing();
  const byField = new Map([...fields.map(({ id }) => id), null].map((field) => [field, nothing()]));
  const byRegion = new Map([...regionsOn(asOf).map(({ id }) => id), null].map((region) => [region, nothing()]));
  for (const cluster of clusters) {
    const { field, region } = placeOf(cluster, asOf);
    add(
      cluster,
      dayNumber(asOf),
      [all, byField.get(field), byRegion.get(region)].filter((counts) => counts !== undefined),
    );
  }
  return done({
    ...{ asOf, clusters: clusters.length, all },
    byField: [...byField].map(([field, counts]) => ({ field, ...counts })),
    byRegion: [...byRegion].map(([region, counts]) => ({ region, ...counts })),
  });
});
