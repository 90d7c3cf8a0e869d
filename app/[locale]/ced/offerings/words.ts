import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter } from "#lib/i18n/text.ts";

/** A day as a page says it. */
export function dayText(locale: Locale, day: string): string {
  return formatter(locale).dateTime(new Date(`${day}T12:00:00Z`), { day: "numeric", month: "short", year: "numeric" });
}

/** The day or days of an event. */
export function daysText(locale: Locale, { day, until }: { day: string; until: string | null }): string {
  return until === null ? dayText(locale, day) : `${dayText(locale, day)} – ${dayText(locale, until)}`;
}
