import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { offeringIndicator } from "#db/schema/offering.ts";
import { type Fault, fault } from "#lib/domain/fault.ts";
import type { EventFields, OfferingFields } from "#lib/domain/offering/schema.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";

const orNull = (text: string) => (text === "" ? null : text);
const wholeOrNull = (text: string) => (text === "" ? null : Number(text));

/** Who acts, and when; nobody where it is the server itself. */
export function stampOf({ actor, clock }: Caller) {
  return { changedBy: actor.kind === "person" ? actor.id : null, changedAt: clock() };
}

/** An offering in columns. */
export function offeringColumns({ edition: _, indicators: __, url, reportedAs, days, cost, ...texts }: OfferingFields) {
  return { ...texts, url: orNull(url), reportedAs: orNull(reportedAs), days: wholeOrNull(days), cost: wholeOrNull(cost) };
}

/** An event in columns. */
export function eventColumns({ title, day, until, place, url, keepsPeopleBecause }: EventFields) {
  const keeps = orNull(keepsPeopleBecause);
  return {
    title,
    day,
    until: until === "" || until === day ? null : until,
    place: orNull(place),
    url: orNull(url),
    keepsPeopleBecause: keeps,
  };
}

/** What is wrong with the indicators an offering is linked to: the newest revision of the edition must have each, and each once. */
export async function indicatorFaults(reader: Reader, { edition, indicators }: OfferingFields): Promise<Fault[]> {
  const found = await findRevision(reader, { id: edition }, () => true);
  if (typeof found === "string") return [fault(["edition"], "unknown-edition", { value: edition })];
  const known = new Set(found.document.indicators.map(({ id }) => id));
  return indicators.flatMap((id, at) => {
    if (!known.has(id)) return [fault(["indicators", at], "unknown-indicator", { value: id })];
    return indicators.indexOf(id) < at ? [fault(["indicators", at], "duplicate", { value: id })] : [];
  });
}

/** Puts the links to the indicators of an edition in the place of those that are there; other editions' stay. */
export async function linkIndicators(writer: Writer, offeringId: string, { edition, indicators }: OfferingFields): Promise<void> {
  await writer.delete(offeringIndicator).where(and(eq(offeringIndicator.offeringId, offeringId), eq(offeringIndicator.editionId, edition)));
  if (indicators.length === 0) return;
  await writer.insert(offeringIndicator).values(indicators.map((indicatorId) => ({ offeringId, editionId: edition, indicatorId })));
}
