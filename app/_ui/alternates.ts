import type { Metadata } from "next";
import { addressOf, locales, type Place } from "#lib/i18n/addresses.ts";

/** The same page in every language, for the head of the page (hreflang). */
export function alternatesOf(place: Place): Metadata["alternates"] {
  return { languages: Object.fromEntries(locales.map((locale) => [locale, addressOf(locale, place)])) };
}
