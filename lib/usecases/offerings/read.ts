import "server-only";
import { and, asc, desc, eq, isNull, sum } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { attendance, event, offering, offeringIndicator } from "#db/schema/offering.ts";
import { danishDate } from "#lib/domain/date.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { happens } from "#lib/domain/offering/kinds.ts";
import * as z from "#lib/domain/zod.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/** The indicators that offerings are linked to now: those of the current edition's newest revision. */
async function indicatorsNow(reader: Reader): Promise<EditionDocument["indicators"]> {
  const found = await findRevision(reader, { id: currentEdition.id }, () => true);
  return typeof found === "string" ? [] : found.document.indicators;
}

/** The indicators to choose among for a new offering. */
export const readOfferingChoices = verb("offering.change", z.strictObject({}), async (context) => {
  if (!context.may(null)) return refuse("not-found");
  const indicators = await indicatorsNow(context.database.reader);
  return done({ edition: currentEdition.id, indicators: indicators.map(({ id, title }) => ({ id, title })) });
});

function eventsIn(reader: Reader, of: string) {
  return reader
    .select({
      ...{ id: event.id, title: event.title, day: event.day, until: event.until, place: event.place },
      people: sum(attendance.people).mapWith(Number),
    })
    .from(event)
    .leftJoin(attendance, eq(attendance.eventId, event.id))
    .where(and(eq(event.offeringId, of), isNull(event.removedAt)))
    .groupBy(event.id)
    .orderBy(desc(event.day), asc(event.title), asc(event.id));
}

const Input = z.strictObject({ id: z.string(), removed: z.optional(z.string()) });

/** One offering with its indicators and its events, the newest first; `people` is null where nobody has been counted. */
export const readOffering = verb("event.read", Input, async (context, { id, removed }) => {
  if (!context.may(null)) return refuse("not-found");
  const { reader } = context.database;
  const [found] = await reader
    .select()
    .from(offering)
    .where(and(eq(offering.id, id), isNull(offering.removedAt)));
  if (found === undefined) return refuse("not-found");
  const [events, links, known, [gone]] = await Promise.all([
    eventsIn(reader, id),
    reader.select().from(offeringIndicator).where(eq(offeringIndicator.offeringId, id)),
    indicatorsNow(reader),
    reader
      .select()
      .from(event)
      .where(and(eq(event.id, removed ?? ""), eq(event.offeringId, id))),
  ]);
  const linked = new Set(links.filter(({ editionId }) => editionId === currentEdition.id).map(({ indicatorId }) => indicatorId));
  const { changedBy: _, changedAt: __, removedAt: ___, ...fields } = found;
  return done({
    ...fields,
    ...{ today: danishDate(context.clock()), edition: currentEdition.id, happens: happens(found.kind), events },
    indicators: known.map(({ id: indicator, title }) => ({ id: indicator, title, isLinked: linked.has(indicator) })),
    removedEvent: gone === undefined || gone.removedAt === null ? null : { id: gone.id, title: gone.title, version: gone.version },
    can: { change: context.can("offering.change", null), event: context.can("event.change", null) },
  });
});
