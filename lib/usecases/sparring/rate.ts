import "server-only";
import type { Writer } from "#db/client.ts";
import { sparringRating } from "#db/schema/sparring.ts";
import { danishDate } from "#lib/domain/date.ts";
import { own } from "#lib/domain/record.ts";
import { keptReason, ratingFaults } from "#lib/domain/sparring/check.ts";
import { Rating } from "#lib/domain/sparring/schema.ts";
import type { RatingView } from "#lib/domain/sparring/view.ts";
import { recordSparring } from "#lib/usecases/independence/record.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, type Standing, verb } from "#lib/usecases/kernel/verb.ts";
import { findCase } from "./case.ts";
import { ratingsIn } from "./ratings.ts";
import { selfSeries } from "./series.ts";

/** The rating that stands in the way of another one, as its writer has to see it. */
function standingOf(rating: RatingView | undefined): Standing {
  if (rating === undefined) return { value: null, version: 0, by: null, at: null };
  const { points, reason, comment, version, by, at } = rating;
  return { value: { points, reason, comment }, version, by, at: new Date(at) };
}

async function standingRating(writer: Writer, caseId: string, indicator: string): Promise<RatingView | undefined> {
  return (await ratingsIn(writer, caseId, indicator)).get(indicator)?.[0];
}

/**
 * Saves CED's rating of an indicator as a new version and gives that version; null points take the rating back. The
 * self-rating is never touched. Refused as `not-found` to whoever does not spar with a shared case, also when consent was
 * withdrawn meanwhile; as `invalid` with every fault; as `stale` with what stands when `version` is not the newest one.
 */
export const saveRating = verb("sparring.rate", Rating, async (context, { case: id, indicator, version, ...said }) =>
  context.database.write(async (writer) => {
    const found = await findCase(writer, context.actor, id);
    const rules = found?.edition.indicators[found.edition.positions.get(indicator) ?? -1];
    if (found === null || rules === undefined || !context.may(found)) return refuse("not-found");
    const { result } = await selfSeries(writer, found, danishDate(context.clock()));
    const self = own(result.indicators, indicator);
    if (self === undefined) throw new Error(`the result of ${id} lacks ${indicator}`);
    const faults = ratingFaults(rules, self, said);
    if (faults.length > 0) return refuse("invalid", faults);
    const standing = await standingRating(writer, id, indicator);
    if ((standing?.version ?? 0) !== version) return refuse("stale", undefined, { standing: standingOf(standing) });
    if (said.points === null && (standing?.points ?? null) === null) return done({ version });
    const row = { caseId: id, indicatorId: indicator, version: version + 1, points: said.points, reason: keptReason(self, said) };
    const who = { ratedBy: personOf(context), ratedAt: context.clock() };
    await writer.insert(sparringRating).values({ ...row, comment: said.comment?.trim() || null, ...who });
    await recordSparring(writer, context, found);
    const detail = { indicator, version: row.version, withdrawn: row.points === null };
    await audit(writer, context, "sparring.rate", { organisation: found.organisation, subject: id, detail });
    return done({ version: row.version });
  }),
);
