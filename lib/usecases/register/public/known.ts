import "server-only";
import { asc } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { registerCluster, registerStretch } from "#db/schema/register.ts";
import { type LabelState, labelStates } from "#lib/domain/label/state.ts";
import { type Label, labels } from "./filter.ts";
import { byLabel, type Held, heldOf, listed } from "./standing.ts";
import { registerVersion } from "./version.ts";

/**
 * How a cluster stands with a label from one day to another. Days are numbers such as 20170921, which compare quickly: the
 * day that the award begins with (20170900 for September 2017) and the last one of the label, 0 where they are not known.
 */
export type KnownStretch = { from: number; to: number; kind: number; awarded: number; ends: number; held: Held };
/** A cluster with all its stretches, by label and then by day. */
export type Known = {
  slug: string;
  name: string;
  /** The name without regard to capitals, for searching. */
  folded: string;
  field: string | null;
  region: string | null;
  stretches: KnownStretch[];
};

/** A day, or what begins a published date, as a number. */
export const dayNumber = (day: string) => Number(day.slice(0, 10).split("/")[0]?.replaceAll("-", "").padEnd(8, "0"));

/** A label in a state, as one bit. */
export const kindOf = (label: Label, state: LabelState) => 1 << (labels.indexOf(label) * labelStates.length + labelStates.indexOf(state));

const unlimited = 99_999_999;

function known(stretch: typeof registerStretch.$inferSelect): KnownStretch {
  const { label, state, fromDay, toDay, awarded, endsOn } = stretch;
  return {
    ...{ from: dayNumber(fromDay), to: toDay === null ? unlimited : dayNumber(toDay), kind: kindOf(label, state) },
    ...{ awarded: awarded === null ? 0 : dayNumber(awarded), ends: endsOn === null ? 0 : dayNumber(endsOn), held: heldOf(stretch) },
  };
}

async function read(reader: Reader): Promise<Known[]> {
  const { id, slug, name, field, region, sortName } = registerCluster;
  const clusters = await reader
    .select({ id, slug, name, field, region })
    .from(registerCluster)
    .where(listed)
    .orderBy(asc(sortName), asc(slug));
  const stretches = await reader.select().from(registerStretch).orderBy(asc(registerStretch.fromDay));
  const byCluster = Map.groupBy(stretches, ({ clusterId }) => clusterId);
  return clusters.map(({ id: clusterId, ...cluster }) => ({
    ...cluster,
    folded: cluster.name.toLowerCase(),
    stretches: (byCluster.get(clusterId) ?? []).sort(byLabel).map(known),
  }));
}

type Kept = { version: string; clusters: Promise<Known[]> };
const kept = new WeakMap<Reader, Kept>();

/**
 * The clusters of the register with how they stand on every day, in the order of the list, and the version they are of.
 * They are read once for each version and then stay in memory (some 20 MB for 20,000): the list is asked for far more often than the register changes.
 */
export async function knownClusters(reader: Reader): Promise<{ version: string; clusters: readonly Known[] }> {
  const version = await registerVersion(reader);
  const last = kept.get(reader);
  const now = last?.version === version ? last : { version, clusters: read(reader) };
  if (now !== last) {
    kept.set(reader, now);
    now.clusters.catch(() => kept.delete(reader));
  }
  return { version, clusters: await now.clusters };
}
