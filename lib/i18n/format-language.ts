import type { Locale } from "./addresses.ts";

/** The language that dates and figures are written in; English as in Europe, so that no day is taken for a month: "3 May 2026". */
export const formatLanguages = { da: "da", en: "en-GB" } as const satisfies Record<Locale, string>;
