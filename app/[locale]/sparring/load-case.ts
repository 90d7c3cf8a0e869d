import "server-only";
import { load } from "#app/_adapters/page.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import type { CaseView } from "#lib/domain/sparring/view.ts";
import { type EditionView, viewOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { readEdition } from "#lib/usecases/editions/read.ts";
import { readCase } from "#lib/usecases/sparring/read.ts";

/** A case for whoever opens its page, with its edition in the reader's language. */
export async function loadCase(locale: Locale, id: string): Promise<{ found: CaseView; view: EditionView }> {
  const found = await load(locale, readCase, { case: id });
  const { id: edition, revision } = found.edition;
  const { text, ...digests } = await load(locale, readEdition, { id: edition, revision });
  return { found, view: viewOf(JSON.parse(text) as EditionDocument, digests, locale) };
}
