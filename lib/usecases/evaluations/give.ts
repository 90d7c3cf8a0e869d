import "server-only";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { rateLimit } from "#db/schema/identity.ts";
import { evaluation } from "#db/schema/offering.ts";
import { danishDate } from "#lib/domain/date.ts";
import { GivenEvaluation } from "#lib/domain/evaluation/schema.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { openFormOf } from "./form.ts";

/** Answers that one form takes in a quarter of an hour: a full hall answers at once, a program more than that. */
const patience = 400;
const rest = 15 * 60_000;

/** Counts an answer to a form before it is kept; the number of this quarter of an hour. */
async function countAnswer(writer: Writer, form: string, now: number): Promise<number> {
  // The sign-in library removes rows whose moment is past, so here it is the moment at which the count ends.
  const isOver = sql`${rateLimit.lastRequest} <= ${now}`;
  const [row] = await writer
    .insert(rateLimit)
    .values({ id: randomUUID(), key: `evaluation|${form}`, count: 1, lastRequest: now + rest })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${rateLimit.count} + 1 end`,
        lastRequest: sql`case when ${isOver} then ${now + rest} else ${rateLimit.lastRequest} end`,
      },
    })
    .returning({ count: rateLimit.count });
  return row?.count ?? 1;
}

/**
 * Takes somebody's answer to an event's form, without saying whose: neither who was signed in nor the time of day is kept,
 * and so nothing is written into the log. Refuses an unknown or closed form (`not-found`) and a flood (`too-many-tries`).
 */
export const giveEvaluation = verb("evaluation.give", GivenEvaluation, async (context, { secret, satisfaction, usefulness, text }) => {
  const now = context.clock();
  return context.database.write(async (writer) => {
    const form = await openFormOf(writer, secret, danishDate(now));
    if (form === null || !context.may({ open: true })) return refuse("not-found");
    if ((await countAnswer(writer, form.id, now.getTime())) > patience) return refuse("too-many-tries");
    await writer.insert(evaluation).values({
      ...{ id: randomUUID(), eventId: form.id, satisfaction, usefulness, text: text === "" ? null : text },
      ...{ textState: "waiting", source: "form", givenOn: danishDate(now) },
    });
    return done(null);
  });
});
