import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { invitation, programmeRole } from "#db/schema/organisation.ts";
import { ProgrammeGrant } from "#lib/domain/people/team.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { hasOtherAdmin, stillAdmin } from "./guards.ts";

/** Gives one more role to somebody who has one at CED already; others are invited. Never to oneself (`own-role`). */
export const grantRole = verb("programme.grant", ProgrammeGrant, async (context, { person, role }) => {
  if (!context.may({ person })) return refuse("own-role");
  const [by, at] = [personOf(context), context.clock()];
  return context.database.write(async (writer) => {
    const [known] = await writer
      .select({ person: programmeRole.personId })
      .from(programmeRole)
      .where(and(eq(programmeRole.personId, person), stillAdmin(by)))
      .limit(1);
    if (known === undefined) return refuse("not-found");
    const { rowsAffected } = await writer
      .insert(programmeRole)
      .values({ personId: person, role, grantedAt: at, grantedBy: by })
      .onConflictDoNothing();
    if (rowsAffected === 1) await audit(writer, context, "programme.grant", { subject: person, detail: { role } });
    return done(null);
  });
});

/**
 * Takes a role at CED from somebody else. The last administrator cannot lose theirs, because nobody does it to themselves
 * (`own-role`). Open invitations of somebody who is no administrator any more are taken back.
 */
export const withdrawRole = verb("programme.grant", ProgrammeGrant, async (context, { person, role }) => {
  if (!context.may({ person })) return refuse("own-role");
  const [by, at] = [personOf(context), context.clock()];
  return context.database.write(async (writer) => {
    const held = and(eq(programmeRole.personId, person), eq(programmeRole.role, role), ne(programmeRole.personId, by), stillAdmin(by));
    const { rowsAffected } = await writer.delete(programmeRole).where(role === "admin" ? and(held, hasOtherAdmin(person)) : held);
    if (rowsAffected !== 1) return refuse("not-found");
    if (role === "admin")
      await writer
        .update(invitation)
        .set({ revokedAt: at })
        .where(
          and(
            ...[eq(invitation.invitedBy, person), isNull(invitation.organisationId)],
            ...[isNull(invitation.acceptedAt), isNull(invitation.revokedAt)],
          ),
        );
    await audit(writer, context, "programme.grant", { subject: person, detail: { role, withdrawn: true } });
    return done(null);
  });
});
