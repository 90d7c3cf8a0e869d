import "server-only";
import { Email } from "#lib/domain/people/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { offeredLanguage } from "#lib/platform/env.ts";
import { issueInvitation, linkOf } from "#lib/usecases/invitations/issue.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/**
 * The way in for the first administrator of an installation, and for the next one when nobody is left: the server itself
 * invites, and the link is given to whoever runs the command in place of a letter. For the server only (`not-found`).
 */
export const inviteAdministrator = verb("programme.invite", z.strictObject({ email: Email }), async (context, { email }) => {
  if (context.actor.kind !== "system") return refuse("not-found");
  const locale = offeredLanguage(null);
  return context.database.write(async (writer) => {
    const { id, secret } = await issueInvitation(writer, context, null, { email, role: "admin", locale });
    await audit(writer, context, "programme.invite", { subject: id, detail: { step: "sent", role: "admin" } });
    return done({ link: linkOf(locale, secret) });
  });
});
