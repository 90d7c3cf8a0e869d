import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter } from "#lib/i18n/text.ts";

/** A day (YYYY-MM-DD) as it is written; what is no day stays as it is. */
export function dayOf(locale: Locale, day: string): string {
  const time = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(time.getTime())) return day;
  return formatter(locale).dateTime(time, { day: "numeric", month: "short", year: "numeric" });
}
