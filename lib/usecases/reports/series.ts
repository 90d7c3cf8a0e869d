import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { officialOutcome, officialRating } from "#db/schema/outcome.ts";
import { agreedRating, sparringRating } from "#db/schema/sparring.ts";

type Outcome = typeof officialOutcome.$inferSelect;
type Sparring = typeof sparringRating.$inferSelect & { points: number };
type Agreed = typeof agreedRating.$inferSelect & { confirmedAt: Date };

/** What others than the secretariat gave an indicator, by its id, and what the assessors decided, by label. Each series on its own. */
export type OtherSeries = {
  sparring: ReadonlyMap<string, Sparring>;
  agreed: ReadonlyMap<string, Agreed>;
  official: ReadonlyMap<string, number>;
  outcomes: ReadonlyMap<string, Outcome>;
};

/** The highest version of each indicator's rating; one that was taken back counts as none. */
async function sparringOf(reader: Reader, id: string): Promise<OtherSeries["sparring"]> {
  const rows = await reader.select().from(sparringRating).where(eq(sparringRating.caseId, id)).orderBy(asc(sparringRating.version));
  const newest = new Map(rows.map((row) => [row.indicatorId, row]));
  return new Map([...newest].flatMap(([key, row]) => (row.points === null ? [] : [[key, { ...row, points: row.points }] as const])));
}

/** What both sides agreed on last; a proposal that nobody confirmed is none. */
async function agreedOf(reader: Reader, id: string): Promise<OtherSeries["agreed"]> {
  const isConfirmed = and(eq(agreedRating.caseId, id), isNotNull(agreedRating.confirmedAt));
  const rows = await reader.select().from(agreedRating).where(isConfirmed).orderBy(asc(agreedRating.version));
  return new Map(
    rows.flatMap((row) => (row.confirmedAt === null ? [] : [[row.indicatorId, { ...row, confirmedAt: row.confirmedAt }] as const])),
  );
}

/** The series of a case beside the secretariat's own. */
export async function otherSeriesOf(reader: Reader, id: string): Promise<OtherSeries> {
  const [sparring, agreed, outcomes, ratings] = await Promise.all([
    sparringOf(reader, id),
    agreedOf(reader, id),
    reader
      .select()
      .from(officialOutcome)
      .where(eq(officialOutcome.assessmentId, id))
      .orderBy(asc(officialOutcome.assessedOn), asc(officialOutcome.recordedAt)),
    reader
      .select({ indicator: officialRating.indicatorId, points: officialRating.points })
      .from(officialRating)
      .innerJoin(officialOutcome, eq(officialOutcome.id, officialRating.outcomeId))
      .where(eq(officialOutcome.assessmentId, id))
      .orderBy(asc(officialOutcome.assessedOn), asc(officialOutcome.recordedAt)),
  ]);
  return {
    sparring,
    agreed,
    official: new Map(ratings.map(({ indicator, points }) => [indicator, points])),
    outcomes: new Map(outcomes.map((outcome) => [outcome.label, outcome])),
  };
}
