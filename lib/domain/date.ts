import * as z from "./zod.ts";

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether a text is a calendar date that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const match = pattern.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The date some calendar months later, the day clamped to the month's last (31 January + 1 month = 28 or 29 February). */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return `${String(toYear).padStart(4, "0")}-${String(toMonth).padStart(2, "0")}-${String(toDay).padStart(2, "0")}`;
}

/** The date some days later. */
export function addDays(date: string, days: number): string {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}

/** The days from one date to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** Negative when `a` lies before `b`, positive when after, 0 on the same day; also past the year 9999. */
export function compareDates(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

export const DateText = z.string().check(z.refine(isDate, { params: { code: "no-such-date" } }));

// Made once: making one takes longer than the rest of many a request.
const danishDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" });

/** The calendar date at a moment in Denmark (Europe/Copenhagen), whatever zone the machine is in. */
export function danishDate(moment: Date): string {
  return danishDay.format(moment);
}
