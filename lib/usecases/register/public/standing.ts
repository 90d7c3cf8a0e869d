import { and, gte, isNull, lte, or, type SQL } from "drizzle-orm";
import { registerCluster, registerStretch } from "#db/schema/register.ts";
import type { FieldId } from "#lib/domain/label/fields.ts";
import { type RegionId, regionAsOf } from "#lib/domain/region/regions.ts";
import { type Label, labels } from "./filter.ts";

/** In SQL: the stretches that a day lies in. */
export function onDay(day: string): SQL | undefined {
  return and(lte(registerStretch.fromDay, day), or(isNull(registerStretch.toDay), gte(registerStretch.toDay, day)));
}

/** In SQL: the clusters that are in the register. */
export const listed: SQL = isNull(registerCluster.removedAt);

type Stretch = typeof registerStretch.$inferSelect;

/** How a cluster stands with one label. Dates as they were published; null is not known. */
export type Held = Pick<Stretch, "label" | "state" | "because" | "since" | "awarded" | "validUntil" | "precision">;

export function heldOf({ label, state, because, since, awarded, validUntil, precision }: Stretch): Held {
  return { label, state, awarded, validUntil, precision, since, because };
}

const rank = (label: Label) => labels.indexOf(label);
export const byLabel = (a: { label: Label }, b: { label: Label }): number => rank(a.label) - rank(b.label);

/** The ids of field and region as the domain has them; the region as it is on the day. */
export function placeOf(cluster: { field: string | null; region: string | null }, asOf: string) {
  return {
    field: cluster.field as FieldId | null,
    region: cluster.region === null ? null : regionAsOf(cluster.region as RegionId, asOf),
  };
}
