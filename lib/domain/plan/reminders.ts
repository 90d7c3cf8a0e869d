import { addDays, compareDates, daysBetween } from "../date.ts";
import type { ActionState, ReminderPreference } from "./schema.ts";

/** What a reminder looks at of an action, which is kept under an id that never changes. */
export type KeptAction = { id: string; owner: string | null; due: string | null; state: ActionState };

/** What a reminder is about. */
type Occasion = "in-14-days" | "in-3-days" | "today" | "overdue" | "digest";

/** One mail to one person (`owner`; null: those who lead). The same occasion always has the same key, so it goes out once. */
export type Reminder<A extends KeptAction> = { key: string; occasion: Occasion; owner: string | null; actions: A[] };

/** How many days a reminder may come late, after a server that stood still. */
const patience = 2;

/** The occasion of a day, and the day it was meant for; null when none is near. */
function occasionOf(due: string, today: string): { occasion: Occasion; day: string } | null {
  const past = daysBetween(due, today);
  const late = past % 7;
  if (past >= 7) return late <= patience ? { occasion: "overdue", day: addDays(today, -late) } : null;
  const fixed = [
    { occasion: "in-14-days" as const, at: -14 },
    { occasion: "in-3-days" as const, at: -3 },
    { occasion: "today" as const, at: 0 },
  ].find(({ at }) => past >= at && past <= at + patience);
  return fixed === undefined ? null : { occasion: fixed.occasion, day: addDays(due, fixed.at) };
}

/** The Monday of a day's week. */
function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

type Open<A> = A & { due: string };

function digests<A extends KeptAction>(open: readonly Open<A>[], today: string): Reminder<A>[] {
  const near = open.filter(({ due }) => compareDates(due, addDays(today, 14)) <= 0);
  return [...new Set(near.map(({ owner }) => owner))].map((owner) => ({
    key: `plan-digest:${owner ?? ""}:${mondayOf(today)}`,
    occasion: "digest",
    owner,
    actions: near.filter((action) => action.owner === owner).sort((a, b) => compareDates(a.due, b.due)),
  }));
}

/**
 * The reminders that are due today, for actions that are planned or being done and have a day. `each`: one 14 days
 * before, one 3 days before, one on the day, then one a week; up to two days late if they could not go out, with the
 * same key. `digest`: one a week and owner, from Monday, with all that is overdue or due within 14 days. A new due day
 * gives new keys. Whoever sends them sees to it that a key is used once.
 */
export function remindersDue<A extends KeptAction>(actions: readonly A[], today: string, preference: ReminderPreference): Reminder<A>[] {
  const open = actions.filter(
    (action): action is Open<A> => action.due !== null && (action.state === "planned" || action.state === "doing"),
  );
  if (preference === "off") return [];
  if (preference === "digest") return digests(open, today);
  return open.flatMap((action) => {
    const found = occasionOf(action.due, today);
    if (found === null) return [];
    const { occasion, day } = found;
    return [{ key: `plan-reminder:${action.id}:${action.due}:${day}`, occasion, owner: action.owner, actions: [action] }];
  });
}
