import type { Locale } from "../addresses.ts";
import { formatter, translator } from "../text.ts";
import { type Titles, wordsOf } from "./words.ts";

/** Everything a result is said with, for pages and reports that the server makes. */
export function serverWords<V extends Titles>(locale: Locale, view: V) {
  return {
    ...wordsOf({ locale, view, format: formatter(locale), limits: translator(locale, "shared.limits") }),
    verdict: translator(locale, "result.verdict"),
    because: translator(locale, "result.because"),
    gateName: translator(locale, "shared.gates"),
  };
}
