import type { Locale } from "#lib/i18n/addresses.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { currentEdition } from "./published.ts";
import { type EditionView, viewOf } from "./view.ts";

const digests = digestsOf(currentEdition);

/** The edition of the public pages in one language; they are built from it and change with a build. */
export function currentView(locale: Locale): EditionView {
  return viewOf(currentEdition, digests, locale);
}
