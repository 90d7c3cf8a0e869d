import "server-only";
import { and, eq, isNotNull, ne } from "drizzle-orm";
import { evaluation } from "#db/schema/offering.ts";
import { Moderated } from "#lib/domain/evaluation/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/** Lets a free text through, or hides it; either can be changed later. What already is so, and what has no text, is not there. */
export const moderateText = verb("evaluation.moderate", Moderated, async (context, { evaluation: id, state }) => {
  if (!context.may(null)) return refuse("not-found");
  const change = { textState: state, readBy: personOf(context), readAt: context.clock() };
  return context.database.write(async (writer) => {
    const isOther = and(eq(evaluation.id, id), isNotNull(evaluation.text), ne(evaluation.textState, state));
    const [changed] = await writer.update(evaluation).set(change).where(isOther).returning({ event: evaluation.eventId });
    if (changed === undefined) return refuse("not-found");
    await audit(writer, context, "evaluation.moderate", { subject: changed.event, detail: { did: state } });
    return done(null);
  });
});
