import { danishDate } from "#lib/domain/date.ts";
import type { Outcome } from "#lib/usecases/kernel/verb.ts";

/** What a use case gave. The demo's own history is never refused: where it is, the demo is wrong and its seeding ends. */
export async function told<V>(what: string, doing: Promise<Outcome<V, string>>): Promise<V> {
  const outcome = await doing;
  if (!outcome.ok) throw new Error(`the demo: ${what} was refused (${outcome.code}: ${JSON.stringify(outcome.faults ?? [])})`);
  return outcome.value;
}

/** A moment before or after another, in days. */
export function daysFrom(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * 86_400_000);
}

/** The last working day up to so many days from a moment (YYYY-MM-DD): nobody meets on a Saturday. */
export function workingDay(now: Date, days: number): string {
  const day = danishDate(daysFrom(now, days));
  return ["Sat", "Sun"].includes(new Date(day).toUTCString().slice(0, 3)) ? workingDay(now, days - 1) : day;
}
