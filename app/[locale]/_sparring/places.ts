import { addressOf, type Locale, type Page, type Place } from "#lib/i18n/addresses.ts";

/** A case as an address needs it: whose, which, and from which side it is read. */
export type CaseAt = { id: string; slug: string; side: "secretariat" | "ced" };

/** Every page of a case, on either side; the first five are its menu. */
const pages = {
  case: { secretariat: "sparring", ced: "case" },
  talk: { secretariat: "sparringTalk", ced: "cedTalk" },
  sessions: { secretariat: "sparringSessions", ced: "caseSessions" },
  audits: { secretariat: "mockAudits", ced: "caseMockAudits" },
  report: { secretariat: "report", ced: "caseReport" },
  indicator: { secretariat: "sparringIndicator", ced: "caseIndicator" },
  session: { secretariat: "sparringSession", ced: "caseSession" },
  audit: { secretariat: "mockAudit", ced: "caseMockAudit" },
} as const satisfies Record<string, Record<CaseAt["side"], Page>>;

export const casePages = ["case", "talk", "sessions", "audits", "report"] as const;

/** A page of a case on the reader's own side. */
export function casePlace(
  { id, slug, side }: CaseAt,
  page: keyof typeof pages = "case",
  more: Readonly<Record<string, string>> = {},
): Place {
  const of = side === "ced" ? { case: id } : { organisation: slug, assessment: id };
  return { page: pages[page][side], params: { ...of, ...more } };
}

/** The address of a page of a case on the reader's own side. */
export function caseAddress(locale: Locale, where: CaseAt, page: keyof typeof pages, more: Readonly<Record<string, string>> = {}): string {
  return addressOf(locale, casePlace(where, page, more));
}
