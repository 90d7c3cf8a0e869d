import "server-only";
import { and, asc, count, eq, gte, inArray, isNull, max, min, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { event, offering, offeringIndicator } from "#db/schema/offering.ts";
import { danishDate } from "#lib/domain/date.ts";
import { type OfferingKind, offeringKinds } from "#lib/domain/offering/kinds.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

const Input = z.strictObject({ kind: z.optional(z.enum(offeringKinds)), removed: z.optional(z.string()) });

/** The most coming events that a page lists. */
const mostEvents = 10;
const isThere = isNull(offering.removedAt);
const eventIsThere = isNull(event.removedAt);

/** How many events each offering has had by a day, its last and its next one. */
async function eventsOf(reader: Reader, today: string) {
  const rows = await reader
    .select({
      offering: event.offeringId,
      held: sql<number>`count(case when ${event.day} <= ${today} then 1 end)`,
      last: max(sql<string | null>`case when ${event.day} <= ${today} then ${event.day} end`),
      next: min(sql<string | null>`case when ${event.day} > ${today} then ${event.day} end`),
    })
    .from(event)
    .where(eventIsThere)
    .groupBy(event.offeringId);
  return new Map(rows.map(({ offering: id, ...counts }) => [id, counts]));
}

/** The events to come, the nearest first. */
function nextEvents(reader: Reader, today: string) {
  return reader
    .select({
      ...{ id: event.id, title: event.title, day: event.day, until: event.until, place: event.place, kind: offering.kind },
      ...{ titleDa: offering.titleDa, titleEn: offering.titleEn },
    })
    .from(event)
    .innerJoin(offering, eq(offering.id, event.offeringId))
    .where(and(isThere, eventIsThere, gte(event.day, today)))
    .orderBy(asc(event.day), asc(event.title), asc(event.id))
    .limit(mostEvents);
}

async function linksOf(reader: Reader, ids: readonly string[]) {
  const rows = await reader
    .select({ id: offeringIndicator.offeringId, links: count() })
    .from(offeringIndicator)
    .where(inArray(offeringIndicator.offeringId, [...ids]))
    .groupBy(offeringIndicator.offeringId);
  return new Map(rows.map(({ id, links }) => [id, links]));
}

/** What was just removed, where it can be brought back. */
async function removedOf(reader: Reader, id: string | undefined) {
  if (id === undefined) return null;
  const { titleDa, titleEn, version, removedAt } = offering;
  const [found] = await reader.select({ id: offering.id, titleDa, titleEn, version, removedAt }).from(offering).where(eq(offering.id, id));
  return found === undefined || found.removedAt === null ? null : found;
}

/** CED's catalogue by kind and title, with how often each was held, and the events to come. */
export const readOfferings = verb("event.read", Input, async (context, { kind, removed }) => {
  if (!context.may(null)) return refuse("not-found");
  const { reader } = context.database;
  const today = danishDate(context.clock());
  const rows = await reader
    .select()
    .from(offering)
    .where(and(isThere, kind === undefined ? undefined : eq(offering.kind, kind)))
    .orderBy(asc(offering.titleDa), asc(offering.id));
  const ids = rows.map(({ id }) => id);
  const [events, coming, links, gone, kinds] = await Promise.all([
    eventsOf(reader, today),
    nextEvents(reader, today),
    linksOf(reader, ids),
    removedOf(reader, removed),
    reader.select({ kind: offering.kind, count: count() }).from(offering).where(isThere).groupBy(offering.kind),
  ]);
  const order = (one: { kind: OfferingKind }) => offeringKinds.indexOf(one.kind);
  const offerings = rows
    .map(({ id, kind: of, titleDa, titleEn, reportedAs, days, cost }) => {
      const { held = 0, last = null, next = null } = events.get(id) ?? {};
      return { id, kind: of, titleDa, titleEn, reportedAs, days, cost, indicators: links.get(id) ?? 0, held, last, next };
    })
    .sort((one, other) => order(one) - order(other));
  return done({
    ...{ offerings, coming, removed: gone, today, kinds: Object.fromEntries(kinds.map((one) => [one.kind, one.count])) },
    can: { change: context.can("offering.change", null), event: context.can("event.change", null), annex: context.can("annex.read", null) },
  });
});
