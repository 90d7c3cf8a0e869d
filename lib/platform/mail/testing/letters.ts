import type { MailPayload } from "#lib/platform/mail/payload.ts";

const to = "anna@guld.example";
const link = "https://klyngeklar.example/da/log-ind?token=abc&x=1";

/** A sign-in link in Danish. */
export const signIn: MailPayload = { to, locale: "da", template: "signIn", link, values: { minutes: 15 } };

const organisation = "Klynge Guld";
/** One letter of every template. */
export const letters: readonly MailPayload[] = [
  signIn,
  { to, locale: "da", template: "passwordReset", link, values: { minutes: 60 } },
  { to, locale: "da", template: "emailVerification", link, values: { minutes: 60 } },
  { to, locale: "da", template: "invitation", link, values: { inviter: "Bo Berg", organisation, days: 7 } },
  { to, locale: "da", template: "programmeInvitation", link, values: { inviter: "Bo Berg", days: 14 } },
  { to, locale: "da", template: "contribution", link, values: { inviter: "Bo Berg", organisation } },
  { to, locale: "da", template: "sparringMention", link, values: { inviter: "Bo Berg", organisation } },
  { to, locale: "da", template: "sparringRequest", link, values: { inviter: "Bo Berg", organisation } },
  {
    to,
    locale: "da",
    template: "assigned",
    link,
    values: { inviter: "Bo Berg", organisation, indicators: ["2.2.2 Samarbejdsaftaler"] },
  },
  { to, locale: "da", template: "planReminder", link, values: { organisation, action: "Vedtag strategien", due: "2026-12-03" } },
  {
    to,
    locale: "da",
    template: "planReminder",
    link,
    values: { organisation, action: "Find en formand", due: "2026-12-03", owner: "nobody" },
  },
  {
    to,
    locale: "da",
    template: "session",
    link,
    values: {
      ...{ organisation, session: "s1", sequence: 0, change: "called", startsAt: "2026-12-03T09:30:00Z", minutes: 90 },
      ...{ place: "CED, Aarhus", agenda: ["1.1 Strategi", "2.3 Medlemmer"] },
    },
  },
  {
    to,
    locale: "da",
    template: "planDigest",
    link,
    values: { organisation, actions: [{ action: "Vedtag strategien", due: "2026-12-03" }] },
  },
  { to, locale: "da", template: "consentGiven", link, values: { organisation } },
  { to, locale: "da", template: "consentWithdrawn", link, values: { organisation } },
  { to, locale: "da", template: "outcomeConfirmed", link, values: { organisation } },
  { to, locale: "da", template: "outcomeReturned", link, values: { organisation } },
  ...(["coming", "cancelled", "withdrawn"] as const).map(
    (change): MailPayload => ({
      ...{ to, locale: "da", template: "editionChange", link },
      values: { organisation, edition: "ECEI 2013", revision: 2, effect: "2027-01-01", change },
    }),
  ),
];
