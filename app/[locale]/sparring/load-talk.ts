import "server-only";
import { cache } from "react";
import { load } from "#app/_adapters/page.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { readConversation } from "#lib/usecases/conversation/read.ts";
import { readEdition } from "#lib/usecases/editions/read.ts";

/** The conversation of a case with the titles of its indicators; asked for once in a page, for reading it counts as read. */
export const loadTalk = cache(async (locale: Locale, id: string, indicator: string | null) => {
  const talk = await load(locale, readConversation, { case: id, indicator });
  const { text } = await load(locale, readEdition, talk.edition);
  const { indicators } = JSON.parse(text) as EditionDocument;
  return { talk, indicators: indicators.map((one) => ({ id: one.id, title: one.title[locale] })) };
});
