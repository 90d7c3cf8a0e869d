import type { Locale } from "#lib/i18n/addresses.ts";
import { serverWords } from "#lib/i18n/result/on-server.ts";
import { translator } from "#lib/i18n/text.ts";

/** What the parts of a report say things with: figures, dates and messages of one language. */
export function said(locale: Locale) {
  return { ...serverWords(locale, { indicators: [], labels: [] }), t: translator(locale, "report"), shared: translator(locale, "shared") };
}

export type Said = ReturnType<typeof said>;
