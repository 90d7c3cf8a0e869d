import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { officialOutcome } from "#db/schema/outcome.ts";
import { OneOutcome, ReturnedOutcome } from "#lib/domain/outcome/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { enterAward } from "#lib/usecases/register/enter-award.ts";
import { tellOfOutcome } from "./letters.ts";

const waiting = (id: string) => and(eq(officialOutcome.id, id), isNull(officialOutcome.confirmedAt));

/**
 * Confirms an outcome for CED. A label that was awarded goes to the register with its dates alone; the score goes along
 * only while the cluster consents to public facts. What is confirmed is changed no more; the leads hear of it by mail.
 */
export const confirmOutcome = verb("outcome.confirm", OneOutcome, async (context, { id }) =>
  context.database.write(async (writer) => {
    if (!context.may(null)) return refuse("not-found");
    const [confirmedBy, confirmedAt] = [personOf(context), context.clock()];
    const [found] = await writer
      .update(officialOutcome)
      .set({ confirmedBy, confirmedAt, returnedBecause: null })
      .where(waiting(id))
      .returning();
    if (found === undefined) return refuse("not-found");
    if (found.awarded) await enterAward(writer, context, found);
    await tellOfOutcome(writer, found, "outcomeConfirmed", confirmedAt);
    await audit(writer, context, "outcome.confirm", { organisation: found.organisationId, subject: id, detail: { confirmed: true } });
    return done(null);
  }),
);

/** Sends an outcome back to the secretariat with the reason why CED cannot confirm it; its leads hear of it by mail. */
export const returnOutcome = verb("outcome.confirm", ReturnedOutcome, async (context, { id, reason }) =>
  context.database.write(async (writer) => {
    if (!context.may(null)) return refuse("not-found");
    const [found] = await writer.update(officialOutcome).set({ returnedBecause: reason.trim() }).where(waiting(id)).returning();
    if (found === undefined) return refuse("not-found");
    await tellOfOutcome(writer, found, "outcomeReturned", context.clock());
    await audit(writer, context, "outcome.confirm", { organisation: found.organisationId, subject: id, detail: { confirmed: false } });
    return done(null);
  }),
);
