import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { contribution } from "#db/schema/blind-round.ts";
import * as z from "#lib/domain/zod.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { membersOf, teamOf } from "#lib/usecases/organisations/team.ts";
import { type BlindRound, roundsOf, subjectOf, withRaters } from "./find.ts";
import { outcomeOf } from "./outcome.ts";

/** The caller's own ratings by indicator. */
async function ownRatings(reader: Reader, { id }: BlindRound, person: string) {
  const rows = await reader
    .select({ indicator: contribution.indicatorId, points: contribution.points, note: contribution.note })
    .from(contribution)
    .where(and(eq(contribution.roundId, id), eq(contribution.personId, person)));
  return Object.fromEntries(rows.map(({ indicator, points, note }) => [indicator, { points, note: note ?? "" }]));
}

async function viewOfRound(context: Context<"assessment.read">, round: BlindRound) {
  const { reader } = context.database;
  const [own, subject] = [personOf(context), subjectOf(round)];
  const can = {
    rate: context.can("round.rate", subject),
    close: round.closedAt === null && context.can("round.close", round.assessment),
    read: context.can("round.read", subject),
    agree: context.can("round.agree", subject) && context.can("assessment.answer", round.assessment),
  };
  const team = await teamOf(reader, round.assessment.organisation);
  const nameOf = (person: string) => team.find(({ id }) => id === person)?.name ?? "";
  return {
    ...{ id: round.id, indicators: round.indicators, can },
    openedAt: round.openedAt.toISOString(),
    closedAt: round.closedAt?.toISOString() ?? null,
    raters: round.raters.length,
    /** Who has rated all they want to; for the lead, who waits for them. */
    waiting: can.close ? round.raters.map(({ person, doneAt }) => ({ name: nameOf(person), done: doneAt !== null })) : null,
    mine: can.rate ? await ownRatings(reader, round, own) : null,
    done: round.raters.some(({ person, doneAt }) => person === own && doneAt !== null),
    outcome: can.read ? await outcomeOf(reader, round) : null,
  };
}

const Input = z.strictObject({ assessment: z.string(), round: z.optional(z.string()) });

/**
 * A blind round of an assessment, the newest unless a closed one is named, as far as the caller may see it: their own
 * ratings while it is open, for the lead also who is done, and everybody's, without names, when it is closed. `closed` are
 * all that can be looked at again, the newest first; `team` is whom a lead may ask in a new round.
 */
export const readRound = verb("assessment.read", Input, async (context, asked) => {
  const { reader } = context.database;
  const assessment = await findAssessment(reader, context.actor, asked.assessment);
  if (assessment === null || !context.may(assessment)) return refuse("not-found");
  const rows = await roundsOf(reader, assessment);
  const [newest] = rows;
  const closed = rows.flatMap(({ id, closedAt, indicators }) =>
    closedAt === null ? [] : [{ id, closedAt: closedAt.toISOString(), indicators: indicators.length }],
  );
  if (asked.round !== undefined && !closed.some(({ id }) => id === asked.round)) return refuse("not-found");
  const row = asked.round === undefined ? newest : rows.find((one) => one.id === asked.round);
  const open = context.can("round.open", assessment) && (newest === undefined || newest.closedAt !== null);
  const team = open ? await teamOf(reader, assessment.organisation) : [];
  const { id, revision } = assessment.edition.identity;
  return done({
    ...{ organisation: assessment.organisation as string, state: assessment.state, edition: { id, revision } },
    round: row === undefined ? null : await viewOfRound(context, await withRaters(reader, row, assessment)),
    closed,
    isNewest: row?.id === newest?.id,
    team: membersOf(team),
    can: { open },
  });
});
