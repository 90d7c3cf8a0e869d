import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { blindRound } from "#db/schema/blind-round.ts";
import * as z from "#lib/domain/zod.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findRound } from "./find.ts";

/** Ends a blind round for good: nobody rates any more, and what was given can be seen. Refused as `round-closed` when it was. */
export const closeRound = verb("round.close", z.strictObject({ round: z.string() }), async (context, asked) => {
  const round = await findRound(context.database.reader, context.actor, asked.round);
  if (round === null || !context.may(round.assessment)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const open = and(eq(blindRound.id, round.id), isNull(blindRound.closedAt));
    const { rowsAffected } = await writer.update(blindRound).set({ closedAt: context.clock() }).where(open);
    if (rowsAffected === 0) return refuse("round-closed");
    const detail = { raters: round.raters.length, done: round.raters.filter(({ doneAt }) => doneAt !== null).length };
    await audit(writer, context, "round.close", { organisation: round.assessment.organisation, subject: round.id, detail });
    return done({ id: round.id });
  });
});
