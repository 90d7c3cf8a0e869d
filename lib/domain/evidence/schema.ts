import { isDate } from "../date.ts";
import { NonBlank } from "../text.ts";
import * as z from "../zod.ts";

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** A day, `YYYY-MM-DD`, or "" where there is none: the way a date field of a form holds it. */
const DayOrNone = z.string().check(z.refine((text) => text === "" || isDate(text), { params: { code: "no-such-date" } }));

/**
 * What is said of a document or link: its title, what it is called in English for a foreign assessor, and its own date
 * (not the day it was uploaded); "" when it has none. What is left out stays as it was.
 */
export const EvidenceDetails = z.strictObject({
  title: NonBlank.check(z.maxLength(300)),
  titleEn: z.optional(z.string().check(z.maxLength(300))),
  documentDate: DayOrNone,
});

/** Evidence that stands on the web: an address of http or https, for others could run something when they are opened. */
export const EvidenceLink = z.extend(EvidenceDetails, {
  address: z.string().check(z.maxLength(2000), z.refine(isWebAddress, { params: { code: "no-web-address" } })),
});

/** What is said of a file; without a title it is called what the file is called. */
export const EvidenceFile = z.extend(EvidenceDetails, { title: z.string().check(z.maxLength(300)) });

const Note = z.optional(z.string().check(z.maxLength(1000)));

/**
 * One document used for one indicator as one kind of evidence; it may serve many. `place` says where in it: a page or
 * section; `note` and `noteEn` what an assessor should see there. A note that is left out stays as it was.
 */
export const EvidenceUse = z.strictObject({
  evidence: z.string().check(z.minLength(1)),
  indicator: z.string().check(z.minLength(1)),
  kind: z.string().check(z.minLength(1)),
  place: z.string().check(z.maxLength(100)),
  note: Note,
  noteEn: Note,
});

/** The day of the audit, "" while it is not known. */
export const AuditDay = z.strictObject({ auditDay: DayOrNone });
