import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { sparringRating } from "#db/schema/sparring.ts";
import type { RatingView } from "#lib/domain/sparring/view.ts";

/** Every version of CED's ratings in a case by indicator, the newest first; of one indicator when it is named. */
export async function ratingsIn(reader: Reader, caseId: string, indicator?: string): Promise<ReadonlyMap<string, RatingView[]>> {
  const rows = await reader
    .select({ row: sparringRating, name: person.name })
    .from(sparringRating)
    .innerJoin(person, eq(person.id, sparringRating.ratedBy))
    .where(and(eq(sparringRating.caseId, caseId), indicator === undefined ? undefined : eq(sparringRating.indicatorId, indicator)))
    .orderBy(desc(sparringRating.version));
  const views = rows.map(({ row: { indicatorId, version, points, reason, comment, ratedBy, ratedAt }, name }) => ({
    indicator: indicatorId,
    view: { version, points, reason, comment: comment ?? "", by: { id: ratedBy, name }, at: ratedAt.toISOString() },
  }));
  return new Map([...Map.groupBy(views, (one) => one.indicator)].map(([id, found]) => [id, found.map(({ view }) => view)]));
}
