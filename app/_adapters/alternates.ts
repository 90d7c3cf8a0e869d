import type { Metadata } from "next";
import { addressOf, type Locale, type Place } from "#lib/i18n/addresses.ts";
import { toldPublicUrl } from "#lib/platform/env.ts";
import { shownProgramme } from "./shown-programme.ts";

/**
 * The address of a page and the same page in every language, for its head (canonical, hreflang): absolute, as search engines
 * ask, or not at all where nobody told the server's address. A static page is told it when it is built.
 */
export function alternatesOf(locale: Locale, place: Place): NonNullable<Metadata["alternates"]> {
  const origin = toldPublicUrl();
  if (origin === null) return {};
  const address = (other: Locale) => origin + addressOf(other, place);
  return { canonical: address(locale), languages: Object.fromEntries(shownProgramme().languages.map((other) => [other, address(other)])) };
}
