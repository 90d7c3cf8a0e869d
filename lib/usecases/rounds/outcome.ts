import "server-only";
import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { consensus, contribution } from "#db/schema/blind-round.ts";
import { person } from "#db/schema/identity.ts";
import type { Entry } from "#lib/domain/assessment/schema.ts";
import { pointsToGive } from "#lib/domain/round/check.ts";
import { disagreements } from "#lib/domain/round/disagreements.ts";
import type { Outcome } from "#lib/domain/round/outcome.ts";
import { rate } from "#lib/domain/scoring/rating.ts";
import { standingAt } from "#lib/usecases/assessments/standing.ts";
import type { BlindRound } from "./find.ts";

/** What a closed round came to, the largest disagreement first. For who may read it: the ratings come without names. */
export async function outcomeOf(reader: Reader, { id, assessment, indicators }: BlindRound): Promise<Outcome[]> {
  const { edition } = assessment;
  const [given, agreements] = await Promise.all([
    reader.select().from(contribution).where(eq(contribution.roundId, id)),
    reader
      .select({ indicator: consensus.indicatorId, points: consensus.points, reason: consensus.reason, by: person.name })
      .from(consensus)
      .innerJoin(person, eq(person.id, consensus.agreedBy))
      .where(eq(consensus.roundId, id)),
  ]);
  const asked = edition.indicators.filter((indicator) => indicators.includes(indicator.id));
  const ratings = given.map(({ personId, indicatorId, points }) => ({ person: personId, indicator: indicatorId, points }));
  return Promise.all(
    disagreements(asked, ratings).map(async (found) => {
      const indicator = edition.indicators[edition.positions.get(found.indicator) ?? -1];
      if (indicator === undefined) throw new Error(`the edition has no indicator ${found.indicator}`);
      const { value, version } = await standingAt(reader, { assessment: assessment.id, part: "answers", key: found.indicator });
      const entry = (value ?? {}) as Entry;
      const { points } = rate(indicator, entry);
      const { reason, by, points: agreedOn } = agreements.find((one) => one.indicator === found.indicator) ?? {};
      return {
        ...found,
        notes: given
          .flatMap(({ indicatorId, points: noted, note }) =>
            indicatorId === found.indicator && note !== null ? [{ points: noted, note }] : [],
          )
          .sort((a, b) => a.points - b.points || a.note.localeCompare(b.note, "da")),
        options: pointsToGive(indicator),
        answer: {
          version,
          points: points !== null && points.low === points.high ? points.low : null,
          hasFigures: indicator.rating.kind !== "rubric" && Object.keys(entry.inputs ?? {}).length > 0,
        },
        agreed: agreedOn === undefined || reason === undefined ? null : { points: agreedOn, reason, by: by ?? "" },
      };
    }),
  );
}
