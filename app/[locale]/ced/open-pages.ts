import { cache } from "react";
import { load } from "#app/_adapters/page.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { readAccount } from "#lib/usecases/people/read-account.ts";

/** Which of CED's pages the reader's roles open. */
export const openPages = cache(async (locale: Locale) => (await load(locale, readAccount, {})).can);
