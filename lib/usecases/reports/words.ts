import "server-only";
import { type EditionView, viewOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { serverWords } from "#lib/i18n/result/on-server.ts";
import type { Basis } from "./basis.ts";

/** A basis with the texts of its edition and the words of one language. */
export type Spoken = {
  basis: Basis;
  locale: Locale;
  view: EditionView;
  words: ReturnType<typeof serverWords<EditionView>>;
};

export function spokenIn(locale: Locale, basis: Basis): Spoken {
  const view = viewOf(basis.document, basis.edition.identity, locale);
  return { basis, locale, view, words: serverWords(locale, view) };
}
