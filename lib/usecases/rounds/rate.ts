import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { blindRater, blindRound, contribution } from "#db/schema/blind-round.ts";
import { parseContribution } from "#lib/domain/round/check.ts";
import { OwnRating } from "#lib/domain/round/form.ts";
import * as z from "#lib/domain/zod.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findRound, subjectOf } from "./find.ts";

/** The guard of every rating, once more where it is written. */
const isStillOpen = (round: string) =>
  sql`exists (select 1 from ${blindRound} where ${blindRound.id} = ${round} and ${blindRound.closedAt} is null)`;

/**
 * Saves the caller's own rating of one indicator, over the one they gave before; nobody else sees it while the round is
 * open. Refused as `round-closed` when it is not.
 */
export const saveRating = verb("round.rate", OwnRating, async (context, { round: id, note, ...given }) => {
  const round = await findRound(context.database.reader, context.actor, id);
  if (round === null || !context.may({ ...subjectOf(round), closed: false })) return refuse("not-found");
  if (!context.may(subjectOf(round))) return refuse("round-closed");
  if (!round.indicators.includes(given.indicator)) return refuse("not-found");
  const [person, at] = [personOf(context), context.clock()];
  const parsed = parseContribution(round.assessment.edition, { ...given, person });
  if (!parsed.ok) return refuse("invalid", parsed.faults);
  const kept = note === undefined || note.trim() === "" ? null : note.trim();
  return context.database.write(async (writer) => {
    const { rowsAffected } = await writer.run(sql`insert into ${contribution} (round_id, person_id, indicator_id, points, note, given_at)
      select ${id}, ${person}, ${given.indicator}, ${given.points}, ${kept}, ${at.getTime()} where ${isStillOpen(id)}
      on conflict (round_id, person_id, indicator_id) do update set points = excluded.points, note = excluded.note, given_at = excluded.given_at`);
    if (rowsAffected === 0) return refuse("round-closed");
    // Which indicator is nobody's to know: a count per indicator would tell of what is blind.
    await audit(writer, context, "round.rate", { organisation: round.assessment.organisation, subject: id });
    return done({ points: given.points, at: at.toISOString() });
  });
});

/** Says that the caller has rated all they want to, or takes that back; the lead sees who has, and nothing else. */
export const markDone = verb("round.rate", z.strictObject({ round: z.string(), done: z.boolean() }), async (context, asked) => {
  const round = await findRound(context.database.reader, context.actor, asked.round);
  if (round === null || !context.may({ ...subjectOf(round), closed: false })) return refuse("not-found");
  if (!context.may(subjectOf(round))) return refuse("round-closed");
  return context.database.write(async (writer) => {
    const mine = and(eq(blindRater.roundId, round.id), eq(blindRater.personId, personOf(context)), isStillOpen(round.id));
    const doneAt = asked.done ? context.clock() : null;
    if ((await writer.update(blindRater).set({ doneAt }).where(mine)).rowsAffected === 0) return refuse("round-closed");
    const detail = { done: asked.done };
    await audit(writer, context, "round.rate", { organisation: round.assessment.organisation, subject: round.id, detail });
    return done({ done: asked.done });
  });
});
