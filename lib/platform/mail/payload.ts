import * as z from "#lib/domain/zod.ts";

const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));
const Count = z.int().check(z.minimum(1));
const Day = z.iso.date();
/** Who owns the actions of a letter: its reader, or nobody, and then its reader leads. */
const Owner = z.optional(z.enum(["you", "nobody"]));

/** What each letter is filled with, beside the address of its button. Times that a link is good for are in minutes or days. */
const letters = {
  signIn: z.strictObject({ minutes: Count }),
  passwordReset: z.strictObject({ minutes: Count }),
  emailVerification: z.strictObject({ minutes: Count }),
  invitation: z.strictObject({ inviter: Name, organisation: Name, days: Count }),
  programmeInvitation: z.strictObject({ inviter: Name, days: Count }),
  contribution: z.strictObject({ inviter: Name, organisation: Name }),
  sparringMention: z.strictObject({ inviter: Name, organisation: Name }),
  sparringRequest: z.strictObject({ inviter: Name, organisation: Name }),
  assigned: z.strictObject({
    inviter: Name,
    organisation: Name,
    indicators: z.array(Name).check(z.minLength(1), z.maxLength(200)),
  }),
  planReminder: z.strictObject({ organisation: Name, action: Name, due: Day, owner: Owner }),
  session: z.strictObject({
    organisation: Name,
    /** The session's id and the sequence of this change of it: with them a calendar finds the event that it has already. */
    session: Name,
    sequence: z.int().check(z.minimum(0)),
    change: z.enum(["called", "moved", "cancelled"]),
    startsAt: z.iso.datetime(),
    minutes: Count,
    place: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    /** The titles of the agenda, in the reader's language. */
    agenda: z.array(Name).check(z.maxLength(100)),
  }),
  planDigest: z.strictObject({
    organisation: Name,
    owner: Owner,
    actions: z.array(z.strictObject({ action: Name, due: Day })).check(z.minLength(1), z.maxLength(200)),
  }),
  /** The end of a label: the last day that it can mean; `reader` leads the cluster's secretariat, or is CED's. */
  labelEnds: z.strictObject({
    organisation: Name,
    label: z.enum(["bronze", "silver", "gold"]),
    end: Day,
    daysLeft: z.int().check(z.minimum(0)),
    reader: z.enum(["lead", "ced"]),
  }),
  /** A webhook whose deliveries do not arrive, by the name of its receiver. */
  webhookTrouble: z.strictObject({ organisation: Name, receiver: Name, change: z.enum(["given-up", "off"]) }),
  consentGiven: z.strictObject({ organisation: Name }),
  consentWithdrawn: z.strictObject({ organisation: Name }),
  outcomeConfirmed: z.strictObject({ organisation: Name }),
  outcomeReturned: z.strictObject({ organisation: Name }),
  /** A revision of an edition: from the day `effect`, not after all, or no longer. */
  editionChange: z.strictObject({
    ...{ organisation: Name, edition: Name, revision: Count, effect: Day },
    change: z.enum(["coming", "cancelled", "withdrawn"]),
  }),
} as const;

export type Template = keyof typeof letters;

const common = {
  to: z.email().check(z.maxLength(254)),
  locale: z.enum(["da", "en"]),
  /** Where the button leads: an absolute web address. */
  link: z.url({ protocol: /^https?$/ }),
};

const letter = <T extends Template>(template: T) => z.strictObject({ ...common, template: z.literal(template), values: letters[template] });

/** One letter to one person, as the queue keeps it until it is sent. */
export const MailPayload = z.discriminatedUnion("template", [
  letter("signIn"),
  letter("passwordReset"),
  letter("emailVerification"),
  letter("invitation"),
  letter("programmeInvitation"),
  letter("contribution"),
  letter("sparringMention"),
  letter("sparringRequest"),
  letter("assigned"),
  letter("planReminder"),
  letter("planDigest"),
  letter("labelEnds"),
  letter("session"),
  letter("webhookTrouble"),
  letter("consentGiven"),
  letter("consentWithdrawn"),
  letter("outcomeConfirmed"),
  letter("outcomeReturned"),
  letter("editionChange"),
]);
export type MailPayload = z.output<typeof MailPayload>;
