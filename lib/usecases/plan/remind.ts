import "server-only";
import type { Writer } from "#db/client.ts";
import { addDays, danishDate } from "#lib/domain/date.ts";
import { danishHour } from "#lib/domain/hour.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { handler } from "#lib/usecases/jobs/handler.ts";
import { kinds } from "#lib/usecases/jobs/kinds.ts";
import { planLetters } from "./letters.ts";

/** The hour in Copenhagen at which reminders go out. */
const hour = 6;

/** Asks for the reminders of a day in Copenhagen, once however many servers ask; at once when its hour has passed. */
export async function enqueuePlanReminders(writer: Writer, day: string): Promise<void> {
  await enqueue(writer, { kind: "plan-reminders", key: day, payload: {}, runAt: danishHour(day, hour) });
}

/**
 * Asks for a letter for every reminder that is due today, and for tomorrow's run. Today is the day on which it runs: after
 * a server that stood still, the run it missed does what is due now. Each letter has the reminder's own key, so that it
 * goes out once however often and by how many runs it is found.
 */
export const remindOfPlans = handler(kinds["plan-reminders"], async ({ clock, database }) => {
  const now = clock();
  const today = danishDate(now);
  const letters = await planLetters(database.reader, today);
  return async (writer) => {
    for (const { key, payload } of letters) await enqueue(writer, { kind: "mail", key, payload, runAt: now });
    await enqueuePlanReminders(writer, addDays(today, 1));
  };
});
