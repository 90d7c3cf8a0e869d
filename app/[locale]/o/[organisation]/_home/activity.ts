import { parts } from "#lib/domain/assessment/parts.ts";
import type { Author } from "#lib/domain/saving/field.ts";
import type { SavedRows } from "../assessments/[assessment]/_sync/transport.ts";

/** What one person did in one go. `indicators` in the order they were answered, the latest first; `others`: what has no number. */
export type Activity = { by: Author; at: string; indicators: string[]; others: boolean };

/** Hours within which one person's answers count as done in one go. */
const together = 8;

/** Who answered what last, the latest first, one entry for each person's stretch of work. */
export function activityOf(saved: SavedRows, most: number): Activity[] {
  const rows = parts
    .flatMap((part) => Object.entries(saved[part]).map(([key, known]) => ({ part, key, ...known })))
    .toSorted((a, b) => (b.at ?? "").localeCompare(a.at ?? ""));
  const activities: Activity[] = [];
  for (const { part, key, by, at } of rows) {
    if (by === null || at === null) continue;
    const found = activities.find((one) => one.by.id === by.id && Date.parse(one.at) - Date.parse(at) < together * 3_600_000);
    if (found === undefined && activities.length === most) continue;
    const activity = found ?? { by, at, indicators: [], others: false };
    if (found === undefined) activities.push(activity);
    if (part !== "answers" && part !== "remarks") activity.others = true;
    else if (!activity.indicators.includes(key)) activity.indicators.push(key);
  }
  return activities;
}
