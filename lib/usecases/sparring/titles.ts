import "server-only";
import type { Reader } from "#db/client.ts";
import { titlesOf, viewOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
import type { SparringCase } from "./case.ts";

/** The titles of an edition's indicators in a language, by id, for who may see a case that was answered against it. */
export async function titlesIn(reader: Reader, { edition }: Pick<SparringCase, "edition">, locale: Locale): Promise<Map<string, string>> {
  const { id, revision } = edition.identity;
  const found = await findRevision(reader, { id, revision }, () => true);
  if (typeof found === "string") throw new Error(`the revision ${revision} of ${id} is gone`);
  return new Map(titlesOf(viewOf(found.document, edition.identity, locale)).indicators.map((one) => [one.id, one.title]));
}
