import "server-only";
import { and, asc, eq, gte, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { event, offering, offeringIndicator } from "#db/schema/offering.ts";
import { danishDate } from "#lib/domain/date.ts";
import type { Help, HelpByIndicator } from "#lib/domain/offering/help.ts";
import * as z from "#lib/domain/zod.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";

const ofEdition = (edition: string) => and(eq(offeringIndicator.editionId, edition), isNull(offering.removedAt));
const title = { da: offering.titleDa, en: offering.titleEn } as const;

/** Events that are not over on `today`, the soonest first. */
async function eventsOf(reader: Reader, edition: string, today: string): Promise<[string, Help][]> {
  const rows = await reader
    .select({ indicator: offeringIndicator.indicatorId, kind: offering.kind, event })
    .from(event)
    .innerJoin(offering, eq(offering.id, event.offeringId))
    .innerJoin(offeringIndicator, eq(offeringIndicator.offeringId, offering.id))
    .where(and(ofEdition(edition), isNull(event.removedAt), or(gte(event.day, today), gte(event.until, today))))
    .orderBy(asc(event.day), asc(event.title), asc(event.id));
  return rows.map(({ indicator, kind, event: { id, offeringId, day, until, place, url, title: name } }) => [
    indicator,
    { offering: offeringId, event: id, kind, title: name, day, until, place, linked: url !== null },
  ]);
}

/** Handbooks and tools that can be opened. */
async function resourcesOf(reader: Reader, edition: string, locale: Locale): Promise<[string, Help][]> {
  const rows = await reader
    .select({ indicator: offeringIndicator.indicatorId, offering: offering.id, kind: offering.kind, title: title[locale] })
    .from(offering)
    .innerJoin(offeringIndicator, eq(offeringIndicator.offeringId, offering.id))
    .where(and(ofEdition(edition), inArray(offering.kind, ["handbook", "tool"]), isNotNull(offering.url)))
    .orderBy(asc(title[locale]), asc(offering.id));
  return rows.map(({ indicator, ...resource }) => [
    indicator,
    { ...resource, event: null, day: null, until: null, place: null, linked: true },
  ]);
}

/**
 * What helps with the indicators of an edition: coming events, the soonest first, then handbooks and tools. Two queries
 * for the whole edition.
 */
export const readHelp = verb(
  "offering.read",
  z.strictObject({ edition: z.string(), locale: z.enum(["da", "en"]) }),
  async ({ database: { reader }, clock }, { edition, locale }) => {
    const [events, resources] = await Promise.all([eventsOf(reader, edition, danishDate(clock())), resourcesOf(reader, edition, locale)]);
    const found = Map.groupBy([...events, ...resources], ([indicator]) => indicator);
    const byIndicator: HelpByIndicator = Object.fromEntries([...found].map(([indicator, all]) => [indicator, all.map(([, help]) => help)]));
    return done(byIndicator);
  },
);
