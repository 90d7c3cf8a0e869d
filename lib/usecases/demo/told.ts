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
