import "server-only";
import { asc, inArray, isNull } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { attendance, attendanceName, event } from "#db/schema/offering.ts";
import { registerCluster } from "#db/schema/register.ts";
import type { BodyChoice } from "#lib/domain/attendance/mapping.ts";
import { type Candidate, nameKey } from "#lib/domain/attendance/names.ts";
import type { KnownEvent } from "#lib/domain/attendance/rows.ts";
import type { RegionId } from "#lib/domain/region/regions.ts";

export type KnownCluster = Candidate & { region: RegionId | null };
export type HeldEvent = KnownEvent & { keepsPeople: boolean };

/** The events that attendance can be of, by day. */
export async function eventsIn(reader: Reader | Writer): Promise<HeldEvent[]> {
  const { id, title, day, until, keepsPeopleBecause } = event;
  const rows = await reader
    .select({ id, title, day, until, keepsPeopleBecause })
    .from(event)
    .where(isNull(event.removedAt))
    .orderBy(asc(day), asc(id));
  return rows.map(({ keepsPeopleBecause: because, ...known }) => ({ ...known, keepsPeople: because !== null }));
}

/** The clusters of the catalogue, by name. */
export async function clustersIn(reader: Reader | Writer): Promise<KnownCluster[]> {
  const { id, name, region, sortName } = registerCluster;
  const rows = await reader
    .select({ id, name, region })
    .from(registerCluster)
    .where(isNull(registerCluster.removedAt))
    .orderBy(asc(sortName));
  return rows.map((row) => ({ id: row.id, name: row.name, key: nameKey(row.name), region: row.region as RegionId | null }));
}

/** What names meant in earlier sheets, by their key; a cluster that has left the catalogue is asked about anew. */
export async function rememberedNames(reader: Reader, clusters: readonly KnownCluster[]): Promise<Map<string, BodyChoice>> {
  const there = new Set(clusters.map(({ id }) => id));
  const rows = await reader.select().from(attendanceName);
  return new Map(
    rows.flatMap(({ name, clusterId, countsAs }): [string, BodyChoice][] => {
      if (clusterId === null) return [[name, { countsAs }]];
      return there.has(clusterId) ? [[name, { cluster: clusterId }]] : [];
    }),
  );
}

/** What tells the lines of attendance apart: the event and the body's name as it is compared. */
export const lineKey = (of: string, body: string) => `${of} ${nameKey(body)}`;

/** The lines that some events have already, by their keys. */
export async function linesOf(reader: Reader | Writer, events: readonly string[]): Promise<Set<string>> {
  const { eventId, body } = attendance;
  const rows = await reader
    .select({ eventId, body })
    .from(attendance)
    .where(inArray(eventId, [...events]));
  return new Set(rows.map((row) => lineKey(row.eventId, row.body)));
}
