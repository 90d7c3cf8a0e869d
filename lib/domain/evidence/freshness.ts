import { addDays, addMonths, compareDates } from "../date.ts";

/** Days are `YYYY-MM-DD`; the age limit is in calendar months; null where there is no date, limit or audit day. */
export type Aging = { documentDate: string | null; maxAgeMonths: number | null; auditDay: string | null; today: string };

/** Whether a document is young enough; `tooOldOn` is the first day on which it no longer is. */
export type Freshness =
  | { state: "fresh" | "ages-before-audit" | "too-old"; tooOldOn: string }
  | { state: "undated" }
  | { state: "no-limit" };

/**
 * Whether a document is young enough today and on the audit day. Months are added by the calendar, the day clamped to
 * the month's last (contract §3); on that day itself the document is still young enough. An audit day that has passed
 * says nothing more: then today counts. A document without a date cannot be judged where its kind has a limit.
 */
export function freshnessOf({ documentDate, maxAgeMonths, auditDay, today }: Aging): Freshness {
  if (maxAgeMonths === null) return { state: "no-limit" };
  if (documentDate === null) return { state: "undated" };
  const tooOldOn = addDays(addMonths(documentDate, maxAgeMonths), 1);
  const isTooOld = (day: string) => compareDates(day, tooOldOn) >= 0;
  if (isTooOld(today)) return { state: "too-old", tooOldOn };
  return { state: auditDay !== null && isTooOld(auditDay) ? "ages-before-audit" : "fresh", tooOldOn };
}
