import { DateText } from "../date.ts";
import { NonBlank } from "../text.ts";
import * as z from "../zod.ts";

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** What is said of a document or link: its kind, as the edition names kinds, and its own date (not the day it was uploaded). */
export const EvidenceDetails = z.strictObject({
  title: NonBlank.check(z.maxLength(300)),
  kind: z.string().check(z.minLength(1)),
  documentDate: z.nullable(DateText),
});

/** Evidence that stands on the web: an address of http or https, for others could run something when they are opened. */
export const EvidenceLink = z.extend(EvidenceDetails, {
  address: z
    .string()
    .check(z.maxLength(2000), z.refine(isWebAddress, { params: { code: "wrong-type", expected: "a web address (https://…)" } })),
});

/** One document used for one indicator; the same document may serve many. `page` says where in it. */
export const EvidenceUse = z.strictObject({
  evidence: z.string().check(z.minLength(1)),
  indicator: z.string().check(z.minLength(1)),
  page: z.optional(NonBlank.check(z.maxLength(100))),
});

export type EvidenceDetails = z.infer<typeof EvidenceDetails>;
export type EvidenceLink = z.infer<typeof EvidenceLink>;
export type EvidenceUse = z.infer<typeof EvidenceUse>;
