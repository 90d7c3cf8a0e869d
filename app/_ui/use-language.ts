import { useLocale } from "use-intl/react";
import type { Locale } from "#lib/i18n/addresses.ts";

/** The language of the page, for addresses and for what is written in one of two languages. */
export function useLanguage(): Locale {
  return useLocale() === "da" ? "da" : "en";
}
