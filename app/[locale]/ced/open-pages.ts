import { load } from "#app/_adapters/page.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { readAccount } from "#lib/usecases/people/read-account.ts";

/** Which of CED's pages the reader's roles open. */
export async function openPages(
  locale: Locale,
): Promise<Record<"caseload" | "insight" | "outcomes" | "independence" | "register" | "offerings" | "annex" | "people", boolean>> {
  return (await load(locale, readAccount, {})).can;
}
