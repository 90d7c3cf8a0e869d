import type { Locale } from "#lib/i18n/addresses.ts";
import { serverWords } from "#lib/i18n/result/on-server.ts";
import { translator } from "#lib/i18n/text.ts";

/** What a report's text says things with: figures, dates and messages of one language. */
export function saidIn(locale: Locale) {
  const words = serverWords(locale, { indicators: [], labels: [] });
  return { ...words, t: translator(locale, "report"), own: translator(locale, "reportFiles") };
}

export type Said = ReturnType<typeof saidIn>;
