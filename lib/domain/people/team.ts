import * as z from "../zod.ts";
import { Email, Line, Postcode } from "./schema.ts";

export const secretariatRoles = ["lead", "member", "reader"] as const;
export const programmeRoles = ["benchmarker", "analyst", "admin", "steering"] as const;
/** Days that an invitation is good for. */
export const invitationDays = 14;

const Id = z.string().check(z.minLength(1), z.maxLength(100));
const Language = z.enum(["da", "en"]);
/** Somebody's id; null or blank, as a form has it, is nobody. */
const Somebody = z.nullish(z.string().check(z.maxLength(100)));

/** Asks somebody into a secretariat; `locale` is the language of the letter. */
export const InviteMember = z.strictObject({ slug: Id, email: Email, role: z.enum(secretariatRoles), locale: Language });

/** One invitation of a secretariat. */
export const OneInvitation = z.strictObject({ slug: Id, id: Id });
/** The same, to be sent once more with a new link. */
export const ResendInvitation = z.strictObject({ slug: Id, id: Id, locale: Language });

export const ChangeRole = z.strictObject({ slug: Id, person: Id, role: z.enum(secretariatRoles) });

/** Takes somebody out of a team; `heir` takes over what they hold, else nobody does. */
export const RemoveMember = z.strictObject({ slug: Id, person: Id, heir: Somebody });

/** Leaves a team; `successor` becomes lead, which the last lead has to choose. */
export const LeaveTeam = z.strictObject({ slug: Id, heir: Somebody, successor: Somebody });

/** What the rules of a provider give somebody who signed in there: never to lead, and nothing at CED. */
export const ProvisionMember = z.strictObject({
  person: Id,
  provider: Id,
  grants: z.array(z.strictObject({ slug: Id, role: z.enum(["member", "reader"]) })),
});

/** The secret of an invitation's link, and the name of somebody who has none yet. */
export const AcceptInvitation = z.strictObject({ secret: Id, name: z.optional(z.string().check(z.maxLength(200))) });

/** Asks somebody into a role at CED. */
export const InviteToProgramme = z.strictObject({ email: Email, role: z.enum(programmeRoles), locale: Language });
export const OneProgrammeInvitation = z.strictObject({ id: Id });
export const ResendProgrammeInvitation = z.strictObject({ id: Id, locale: Language });
export const ProgrammeGrant = z.strictObject({ person: Id, role: z.enum(programmeRoles) });

/** What a secretariat says of itself. */
export const OrganisationDetails = z.strictObject({ slug: Id, name: Line, postcode: Postcode });

/** Deletes an organisation; the name is typed to confirm it. */
export const DeleteOrganisation = z.strictObject({ slug: Id, name: z.string().check(z.trim(), z.maxLength(200)) });
