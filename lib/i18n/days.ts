import type { Locale } from "./addresses.ts";
import { formatter } from "./text.ts";

/** A day in words, of a moment (ISO 8601) or of a date (YYYY-MM-DD): "3. maj 2026". */
export function dayWords(locale: Locale, at: string): string {
  return formatter(locale).dateTime(new Date(at), { dateStyle: "medium" });
}

/** Day and time of a moment (ISO 8601) in words. */
export function momentWords(locale: Locale, at: string): string {
  return formatter(locale).dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
}
