import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** A person's name; of somebody whose account is gone, what they were. */
export function nameOf(locale: Locale, name: string): string {
  return name === "" ? translator(locale, "consent")("former") : name;
}
