import "server-only";
import { and, eq, inArray, ne } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { membership } from "#db/schema/organisation.ts";
import { LeaveTeam, RemoveMember } from "#lib/domain/people/team.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { hasOtherLead, stillLeads } from "#lib/usecases/organisations/lead.ts";
import { type OrganisationScope, scopeOf } from "#lib/usecases/organisations/scope.ts";
import { handOver } from "./held.ts";

/** The one who takes over: a lead or member of the team who stays; null when nobody does, "gone" when they are not there. */
async function heirOf(writer: Writer, organisation: OrganisationScope, leaving: string, wanted: string | null | undefined) {
  if (wanted == null || wanted === "") return null;
  const stays = and(eq(membership.organisationId, organisation), eq(membership.personId, wanted), ne(membership.personId, leaving));
  const worksThere = inArray(membership.role, ["lead", "member"]);
  return (await writer.$count(membership, and(stays, worksThere))) === 1 ? { id: wanted } : ("gone" as const);
}

/**
 * Takes somebody out of the team; what they have in hand goes to the heir or to nobody. Who leads and wants out leaves
 * (`leaveTeam`), so a lead always stays.
 */
export const removeMember = verb("team.change", RemoveMember, async (context, { slug, person, heir }) =>
  context.database.write(async (writer) => {
    const scope = await scopeOf(writer, context.actor, slug);
    if (scope === null || !context.may(scope)) return refuse("not-found");
    const [{ organisation }, by, at] = [scope, personOf(context), context.clock()];
    const takes = await heirOf(writer, organisation, person, heir);
    if (takes === "gone") return refuse("not-found");
    const theirs = and(eq(membership.organisationId, organisation), eq(membership.personId, person));
    const { rowsAffected } = await writer
      .delete(membership)
      .where(and(theirs, ne(membership.personId, by), stillLeads(organisation, by), hasOtherLead(organisation, person)));
    if (rowsAffected !== 1) return refuse("not-found");
    await handOver(writer, { organisation, person, heir: takes?.id ?? null, by, at });
    await audit(writer, context, "team.change", { organisation, subject: person, detail: { removed: true, heir: takes?.id ?? null } });
    return done(null);
  }),
);

/** Leaves the team. The last lead first makes somebody else lead, by naming a `successor` (`last-lead` without one). */
export const leaveTeam = verb("team.leave", LeaveTeam, async (context, { slug, heir, successor }) =>
  context.database.write(async (writer) => {
    const scope = await scopeOf(writer, context.actor, slug);
    if (scope === null || !context.may(scope)) return refuse("not-found");
    const [{ organisation }, by, at] = [scope, personOf(context), context.clock()];
    const takes = await heirOf(writer, organisation, by, heir);
    if (takes === "gone") return refuse("not-found");
    if (successor != null && successor !== "") {
      const { rowsAffected } = await writer
        .update(membership)
        .set({ role: "lead" })
        .where(
          and(
            ...[eq(membership.organisationId, organisation), eq(membership.personId, successor)],
            ...[ne(membership.personId, by), stillLeads(organisation, by)],
          ),
        );
      if (rowsAffected !== 1) return refuse("not-found");
      await audit(writer, context, "team.leave", { organisation, subject: successor, detail: { role: "lead" } });
    }
    const own = and(eq(membership.organisationId, organisation), eq(membership.personId, by));
    const { rowsAffected } = await writer.delete(membership).where(and(own, hasOtherLead(organisation, by)));
    // A refusal commits nothing only because nothing was written: without a successor there was no write before it.
    if (rowsAffected !== 1) return refuse("last-lead");
    await handOver(writer, { organisation, person: by, heir: takes?.id ?? null, by, at });
    await audit(writer, context, "team.leave", { organisation, subject: by, detail: { heir: takes?.id ?? null } });
    return done(null);
  }),
);
