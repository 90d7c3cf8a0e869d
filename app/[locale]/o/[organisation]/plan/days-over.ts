import type { ActionView } from "#lib/usecases/plan/actions.ts";

/** How many days an open action is past its day, 0 on the day itself; null before it, without a day, and when nothing is left to do. */
export function daysOver({ state, due }: Pick<ActionView, "state" | "due">, today: string): number | null {
  if (due === null || state === "done" || state === "not-planned") return null;
  const days = Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000);
  return days < 0 ? null : days;
}
