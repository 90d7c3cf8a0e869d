import { addressOf, type Locale, type Page, type Place } from "#lib/i18n/addresses.ts";

/** A case as an address needs it: whose, which, and from which side it is read. */
export type Where = { id: string; slug: string; side: "secretariat" | "ced" };

const pages = {
  case: { secretariat: "sparring", ced: "case" },
  sessions: { secretariat: "sparringSessions", ced: "caseSessions" },
  session: { secretariat: "sparringSession", ced: "caseSession" },
  audits: { secretariat: "mockAudits", ced: "caseMockAudits" },
  audit: { secretariat: "mockAudit", ced: "caseMockAudit" },
} as const satisfies Record<string, Record<Where["side"], Page>>;

/** A page of a case on the reader's own side. */
export function casePlace({ id, slug, side }: Where, page: keyof typeof pages, more: Readonly<Record<string, string>> = {}): Place {
  const of = side === "ced" ? { case: id } : { organisation: slug, assessment: id };
  return { page: pages[page][side], params: { ...of, ...more } };
}

/** The address of a page of a case on the reader's own side. */
export function caseAddress(locale: Locale, where: Where, page: keyof typeof pages, more: Readonly<Record<string, string>> = {}): string {
  return addressOf(locale, casePlace(where, page, more));
}
