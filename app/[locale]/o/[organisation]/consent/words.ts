import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

/** The day of a moment. */
export function dayOf(locale: Locale, at: string): string {
  return formatter(locale).dateTime(new Date(at), { dateStyle: "medium" });
}

/** Day and time of a moment. */
export function momentOf(locale: Locale, at: string): string {
  return formatter(locale).dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
}

/** A person's name; of somebody whose account is gone, what they were. */
export function nameOf(locale: Locale, name: string): string {
  return name === "" ? translator(locale, "consent")("former") : name;
}
