import "server-only";
import type { Writer } from "#db/client.ts";
import { consensus } from "#db/schema/blind-round.ts";
import type { Entry } from "#lib/domain/assessment/schema.ts";
import { entryOfConsensus, parseConsensus } from "#lib/domain/round/check.ts";
import { Agreement } from "#lib/domain/round/form.ts";
import type { Consensus } from "#lib/domain/round/schema.ts";
import { standingAt } from "#lib/usecases/assessments/standing.ts";
import { writeAnswer } from "#lib/usecases/assessments/write-answer.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { type BlindRound, findRound, subjectOf } from "./find.ts";

/** The entry that the consensus becomes; figures that are asked for under a rubric beside its points stay. */
async function entryFor(writer: Writer, { assessment }: BlindRound, agreed: Consensus): Promise<Entry> {
  const indicator = assessment.edition.indicators[assessment.edition.positions.get(agreed.indicator) ?? -1];
  if (indicator === undefined) throw new Error(`the edition has no indicator ${agreed.indicator}`);
  const entry = entryOfConsensus(indicator, agreed);
  const { value } = await standingAt(writer, { assessment: assessment.id, part: "answers", key: agreed.indicator });
  const inputs = typeof value === "object" && value !== null ? (value as Entry).inputs : undefined;
  return entry.points === undefined || inputs === undefined ? entry : { ...entry, inputs };
}

/**
 * Keeps what a closed round agrees on for one indicator, with the reason, and makes it the assessment's answer in the same
 * transaction. Refused as `stale`, with what stands there, when the answer is no longer at `version`, as `submitted` when
 * the assessment is, and as `round-open` before the round is closed.
 */
export const agree = verb("round.agree", Agreement, async (context, { round: id, version, ...given }) => {
  const round = await findRound(context.database.reader, context.actor, id);
  if (round === null || !context.may({ ...subjectOf(round), closed: true })) return refuse("not-found");
  if (!context.may(subjectOf(round))) return refuse("round-open");
  if (!round.indicators.includes(given.indicator)) return refuse("not-found");
  if (!context.can("assessment.answer", round.assessment)) return refuse("submitted");
  const parsed = parseConsensus(round.assessment.edition, { ...given, reason: given.reason.trim() });
  if (!parsed.ok) return refuse("invalid", parsed.faults);
  const { indicator: key, points, reason } = parsed.value;
  return context.database.write(async (writer) => {
    const value = await entryFor(writer, round, parsed.value);
    const change = { part: "answers", key, version, value, origin: "blind-round", reason } as const;
    const written = await writeAnswer(writer, context, round.assessment, change);
    if (!written.ok) return written;
    const set = { points, reason, agreedBy: personOf(context), agreedAt: context.clock() };
    const target = [consensus.roundId, consensus.indicatorId];
    await writer
      .insert(consensus)
      .values({ roundId: id, indicatorId: key, ...set })
      .onConflictDoUpdate({ target, set });
    const detail = { indicator: key, version: written.value };
    await audit(writer, context, "round.agree", { organisation: round.assessment.organisation, subject: id, detail });
    return done({ version: written.value });
  });
});
