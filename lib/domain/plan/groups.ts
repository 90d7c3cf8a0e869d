import { addDays, compareDates } from "../date.ts";
import type { ActionState } from "./schema.ts";

/** Where an action stands in the plan, the most pressing first; what is not planned last. */
export const planGroups = ["overdue", "soon", "later", "undated", "done", "not-planned"] as const;
export type PlanGroup = (typeof planGroups)[number];

type Dated = { state: ActionState; due: string | null };

/** Days ahead that count as soon. */
const soon = 30;

function groupOf({ state, due }: Dated, today: string): PlanGroup {
  if (state === "done" || state === "not-planned") return state;
  if (due === null) return "undated";
  if (compareDates(due, today) < 0) return "overdue";
  return compareDates(due, addDays(today, soon)) <= 0 ? "soon" : "later";
}

/**
 * The actions in their groups, empty ones left out: by day within each, and those of one day in the order given. What is
 * open and has its day behind it is overdue; the day itself is not.
 */
export function groupedActions<A extends Dated>(actions: readonly A[], today: string): { group: PlanGroup; actions: A[] }[] {
  const byDay = [...actions].sort((a, b) => compareDates(a.due ?? "9999-12-31", b.due ?? "9999-12-31"));
  return planGroups
    .map((group) => ({ group, actions: byDay.filter((action) => groupOf(action, today) === group) }))
    .filter((found) => found.actions.length > 0);
}
