import "server-only";
import { and, between, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { attendance, event, offering } from "#db/schema/offering.ts";
import { type Annex, annexOf, type Came } from "#lib/domain/annex/annex.ts";
import { inOrder } from "#lib/domain/annex/headings.ts";
import { bodyKey } from "#lib/domain/attendance/names.ts";
import type { RegionId } from "#lib/domain/region/regions.ts";

/** A period's first and last day; YYYY-MM-DD. */
type Days = { from: string; to: string };

type Happened = { id: string; heading: string; title: string; day: string; until: string | null };

/** In SQL: events that are there, of a period, under a heading. An offering taken out of the catalogue has still happened. */
const counts = ({ from, to }: Days) => and(isNull(event.removedAt), isNotNull(offering.reportedAs), between(event.day, from, to));

async function happenedIn(reader: Reader, within: Days): Promise<Happened[]> {
  const { id, title, day, until } = event;
  const rows = await reader
    .select({ heading: offering.reportedAs, id, title, day, until })
    .from(event)
    .innerJoin(offering, eq(offering.id, event.offeringId))
    .where(counts(within))
    .orderBy(desc(day), title, id);
  return rows.map(({ heading, ...told }) => ({ heading: heading ?? "", ...told }));
}

async function cameIn(reader: Reader, within: Days): Promise<{ came: Came[]; isGenerated: boolean }> {
  const { clusterId, body, countsAs, region, people, source } = attendance;
  const rows = await reader
    .select({ heading: offering.reportedAs, clusterId, body, countsAs, region, people, source })
    .from(attendance)
    .innerJoin(event, eq(event.id, attendance.eventId))
    .innerJoin(offering, eq(offering.id, event.offeringId))
    .where(counts(within));
  const came = rows.map(
    (row): Came => ({
      ...{ heading: row.heading ?? "", countsAs: row.countsAs, people: row.people, region: row.region as RegionId | null },
      body: bodyKey(row),
    }),
  );
  return { came, isGenerated: rows.some((row) => row.source === "generated") };
}

/** The account of a period with its events under their headings; `isGenerated` where the demo made up some of it. */
export async function accountOf(reader: Reader, within: Days): Promise<{ annex: Annex; events: Happened[]; isGenerated: boolean }> {
  const [events, { came, isGenerated }] = await Promise.all([happenedIn(reader, within), cameIn(reader, within)]);
  return { annex: annexOf(inOrder(events.map(({ heading }) => heading)), came, within.to), events, isGenerated };
}
