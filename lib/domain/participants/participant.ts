import { DateText } from "../date.ts";
import { isDanishForm, isDanishPostcode } from "../region/region-of.ts";
import * as z from "../zod.ts";

export const participantTypes = ["company", "research", "education", "public", "other"] as const;
export type ParticipantType = (typeof participantTypes)[number];

/** What binds a participant; `none` says that nothing does. */
export const commitments = ["fee", "contract", "declaration", "project", "none"] as const;
export type Commitment = (typeof commitments)[number];

export const longestEvidence = 500;

/** A postcode of the table, or the postcode of another country as it is written there. */
const Postcode = z.string().check(
  z.minLength(1),
  z.maxLength(40),
  z.refine((text) => !isDanishForm(text) || isDanishPostcode(text), { params: { code: "unknown-option" } }),
);

/**
 * One participant of a cluster. What is not known is left out; a blank date of leaving or of contact means that there is
 * none on record. `left` is the last day as a participant; `lastContact` the last day somebody met them personally.
 */
export const Participant = z.strictObject({
  type: z.optional(z.enum(participantTypes)),
  postcode: z.optional(Postcode),
  joined: z.optional(DateText),
  left: z.optional(DateText),
  commitment: z.optional(z.enum(commitments)),
  commitmentEvidence: z.optional(z.string().check(z.minLength(1), z.maxLength(longestEvidence))),
  lastContact: z.optional(DateText),
});

export type Participant = z.infer<typeof Participant>;

/** Whether a participant is one on a day. Without a date of joining it has been one as long as the list tells. */
export function presentOn({ joined, left }: Participant, date: string): boolean {
  return (joined === undefined || joined <= date) && (left === undefined || left >= date);
}
