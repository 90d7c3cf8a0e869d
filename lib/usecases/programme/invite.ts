import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { invitation, programmeRole } from "#db/schema/organisation.ts";
import { InviteToProgramme, OneProgrammeInvitation, ResendProgrammeInvitation } from "#lib/domain/people/team.ts";
import * as letters from "#lib/usecases/invitations/issue.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { stillAdmin } from "./guards.ts";

async function isAllowed(writer: Writer, context: Context<"programme.invite">): Promise<boolean> {
  if (!context.may(null) || context.actor.kind !== "person") return false;
  const [still] = await writer
    .select({ yes: sql`1` })
    .from(programmeRole)
    .where(stillAdmin(personOf(context)))
    .limit(1);
  return still !== undefined;
}

const one = (id: string) => and(eq(invitation.id, id), isNull(invitation.organisationId));

/** Asks somebody into a role at CED by a letter. `own-role`: one's own address; `already-invited`: send that one again instead. */
export const inviteToProgramme = verb("programme.invite", InviteToProgramme, async (context, to) =>
  context.database.write(async (writer) => {
    if (!(await isAllowed(writer, context))) return refuse("not-found");
    const [own] = await writer
      .select({ email: person.email })
      .from(person)
      .where(eq(person.id, personOf(context)));
    if (own?.email === to.email) return refuse("own-role");
    const same = and(eq(invitation.email, to.email), eq(invitation.role, to.role), letters.isPending(context.clock()));
    if ((await writer.$count(invitation, same)) > 0) return refuse("already-invited");
    const id = await letters.invite(writer, context, null, to);
    await audit(writer, context, "programme.invite", { subject: id, detail: { step: "sent", role: to.role } });
    return done({ id });
  }),
);

/** Sends an invitation to CED again: a new link and 14 new days. */
export const resendProgrammeInvitation = verb("programme.invite", ResendProgrammeInvitation, async (context, { id, locale }) =>
  context.database.write(async (writer) => {
    if (!(await isAllowed(writer, context)) || !(await letters.resend(writer, context, null, one(id), locale))) return refuse("not-found");
    await audit(writer, context, "programme.invite", { subject: id, detail: { step: "resent" } });
    return done(null);
  }),
);

/** Takes an invitation to CED back. */
export const revokeProgrammeInvitation = verb("programme.invite", OneProgrammeInvitation, async (context, { id }) =>
  context.database.write(async (writer) => {
    if (!(await isAllowed(writer, context)) || !(await letters.revoke(writer, context, one(id)))) return refuse("not-found");
    await audit(writer, context, "programme.invite", { subject: id, detail: { step: "revoked" } });
    return done(null);
  }),
);
