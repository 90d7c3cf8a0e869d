import "server-only";
import { and, asc, eq, gte, isNull, lte, sum } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { offering, offeringClick, offeringIndicator } from "#db/schema/offering.ts";
import type { DemandOffering } from "#lib/domain/insight/demand.ts";
import { offeringKinds } from "#lib/domain/offering/kinds.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import type { Published } from "./released.ts";

/** An offering of CED's as demand sees it; days and whole kroner are what holding it once takes, null where nobody has said. */
export type Offered = DemandOffering & { title: string; days: number | null; cost: number | null };

/** How often each offering was opened from each indicator in the months of a period. */
async function clicksIn(reader: Reader, { editionId, from, to }: Published): Promise<Map<string, Record<string, number>>> {
  const { offeringId, indicatorId, month } = offeringClick;
  const rows = await reader
    .select({ offeringId, indicatorId, clicks: sum(offeringClick.clicks).mapWith(Number) })
    .from(offeringClick)
    .where(and(eq(offeringClick.editionId, editionId), gte(month, from.slice(0, 7)), lte(month, to.slice(0, 7))))
    .groupBy(offeringId, indicatorId);
  const byOffering = Map.groupBy(rows, (row) => row.offeringId);
  return new Map([...byOffering].map(([id, of]) => [id, Object.fromEntries(of.map((row) => [row.indicatorId, row.clicks]))]));
}

/** What CED offers now with the indicators of a release's edition that it helps, by kind and title. */
export async function offeredFor(reader: Reader, release: Published, locale: Locale): Promise<Offered[]> {
  const { id, kind, days, cost } = offering;
  const [offerings, links, clicks] = await Promise.all([
    reader
      .select({ id, kind, days, cost, title: locale === "da" ? offering.titleDa : offering.titleEn })
      .from(offering)
      .where(isNull(offering.removedAt))
      .orderBy(asc(offering.titleDa), asc(offering.id)),
    reader.select().from(offeringIndicator).where(eq(offeringIndicator.editionId, release.editionId)),
    clicksIn(reader, release),
  ]);
  const helped = Map.groupBy(links, ({ offeringId }) => offeringId);
  return offerings
    .map((one) => ({
      ...one,
      indicators: (helped.get(one.id) ?? []).map(({ indicatorId }) => indicatorId),
      clicks: clicks.get(one.id) ?? {},
    }))
    .sort((one, other) => offeringKinds.indexOf(one.kind) - offeringKinds.indexOf(other.kind));
}
