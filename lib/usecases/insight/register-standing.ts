import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { registerCluster, registerStretch } from "#db/schema/register.ts";
import type { RegisterStanding } from "#lib/domain/insight/benchmark.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";
import { listed, onDay, placeOf } from "#lib/usecases/register/public/standing.ts";

/** The states in which a label is held. */
const held = ["valid", "expiring", "in-grace"] as const;

/** What the register says of a secretariat's cluster on a day (YYYY-MM-DD): field, region and whether it holds gold; null where it is not in it. */
export async function registerStanding(reader: Reader, organisation: OrganisationScope, day: string): Promise<RegisterStanding> {
  const gold = and(
    eq(registerStretch.clusterId, registerCluster.id),
    eq(registerStretch.label, "gold"),
    inArray(registerStretch.state, [...held]),
    onDay(day),
  );
  const [found] = await reader
    .select({ field: registerCluster.field, region: registerCluster.region, gold: registerStretch.id })
    .from(registerCluster)
    .leftJoin(registerStretch, gold)
    .where(and(eq(registerCluster.secretariatId, organisation), listed))
    .limit(1);
  return found === undefined ? null : { ...placeOf(found, day), holdsGold: found.gold !== null };
}
