import "server-only";
import { and, eq } from "drizzle-orm";
import { membership } from "#db/schema/organisation.ts";
import { ChangeRole } from "#lib/domain/people/team.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { hasOtherLead, stillLeads } from "#lib/usecases/organisations/lead.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";

/** Gives somebody in the team another role. The last lead keeps theirs (`last-lead`): make somebody else lead first. */
export const changeRole = verb("team.change", ChangeRole, async (context, { slug, person, role }) =>
  context.database.write(async (writer) => {
    const scope = await scopeOf(writer, context.actor, slug);
    if (scope === null || !context.may(scope)) return refuse("not-found");
    const { organisation } = scope;
    const theirs = and(eq(membership.organisationId, organisation), eq(membership.personId, person));
    const allowed = and(theirs, stillLeads(organisation, personOf(context)));
    const [before] = await writer.select({ role: membership.role }).from(membership).where(allowed);
    if (before === undefined) return refuse("not-found");
    const { rowsAffected } = await writer
      .update(membership)
      .set({ role })
      .where(role === "lead" ? allowed : and(allowed, hasOtherLead(organisation, person)));
    if (rowsAffected !== 1) return refuse("last-lead");
    await audit(writer, context, "team.change", { organisation, subject: person, detail: { from: before.role, role } });
    return done(null);
  }),
);
