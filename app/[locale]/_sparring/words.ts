import type { By } from "#lib/domain/sparring/view.ts";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { wordsOf } from "#lib/i18n/result/words.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

/** Figures, titles, names and days as the pages of a case write them. */
export function caseWords(locale: Locale, view: EditionView) {
  const format = formatter(locale);
  const former = translator(locale, "sparring")("former");
  return {
    ...wordsOf({ locale, view, format, limits: translator(locale, "shared.limits") }),
    format,
    nameOf: ({ name }: By) => (name === "" ? former : name),
    /** The day of a moment (ISO 8601). */
    day: (at: string) => format.dateTime(new Date(at), { day: "numeric", month: "short", year: "numeric" }),
  };
}

export type CaseWords = ReturnType<typeof caseWords>;
