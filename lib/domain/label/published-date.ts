import { addDays, addMonths, compareDates, isDate } from "../date.ts";
import * as z from "../zod.ts";

/** A stretch of days (`YYYY-MM-DD`), both ends included. */
export type Days = { from: string; to: string };

function spanOf(text: string): Days | null {
  if (/^\d{4}$/.test(text)) return { from: `${text}-01-01`, to: `${text}-12-31` };
  if (/^\d{4}-\d{2}$/.test(text) && isDate(`${text}-01`)) return { from: `${text}-01`, to: addDays(addMonths(`${text}-01`, 1), -1) };
  if (isDate(text)) return { from: text, to: text };
  const [first = "", last = "", ...more] = text.split("/");
  if (more.length > 0 || first.length !== 7 || last.length !== 7) return null;
  const [from, to] = [spanOf(first)?.from, spanOf(last)?.to];
  return from !== undefined && to !== undefined && first < last ? { from, to } : null;
}

/**
 * A date as exactly as it was published (contract §5): a year `2017`, a month `2017-09`, a day `2017-09-21`, or a range
 * of months `2024-07/2024-09`, the first before the last; a quarter is the range of its months.
 */
export const PublishedDate = z.string().check(z.refine((text) => spanOf(text) !== null, { params: { code: "no-published-date" } }));
export type PublishedDate = z.infer<typeof PublishedDate>;

/**
 * All days that a published date can mean.
 *
 * @throws for a text that `PublishedDate` refuses: a mistake in the code that asks.
 */
export function daysOf(date: PublishedDate): Days {
  const span = spanOf(date);
  if (span === null) throw new RangeError(`“${date}” is no published date`);
  return span;
}

/** The first day that a published date can mean: it decides when a label counts as awarded. */
export function earliestDay(date: PublishedDate): string {
  return daysOf(date).from;
}

/** The last day that a published date can mean: it decides when a label ends. */
export function latestDay(date: PublishedDate): string {
  return daysOf(date).to;
}

/** How exactly a date was published; a range that is no quarter of the calendar is a `range`. */
export function precisionOf(date: PublishedDate): "day" | "month" | "quarter" | "year" | "range" {
  if (/^(\d{4})-(01\/\1-03|04\/\1-06|07\/\1-09|10\/\1-12)$/.test(date)) return "quarter";
  return date.includes("/") ? "range" : date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

/** Orders by the earliest day, then by the latest, then as texts: never 0 for two that are written differently. */
export function comparePublished(a: PublishedDate, b: PublishedDate): number {
  const [one, other] = [daysOf(a), daysOf(b)];
  return compareDates(one.from, other.from) || compareDates(one.to, other.to) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Whether two stretches have a day in common. */
export function meet(a: Days, b: Days): boolean {
  return compareDates(a.from, b.to) <= 0 && compareDates(b.from, a.to) <= 0;
}

/** Whether two published dates can mean the same day, so that neither contradicts the other. */
export function agree(a: PublishedDate, b: PublishedDate): boolean {
  return meet(daysOf(a), daysOf(b));
}
