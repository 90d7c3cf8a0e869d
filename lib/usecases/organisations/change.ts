import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { organisation } from "#db/schema/organisation.ts";
import { OrganisationDetails } from "#lib/domain/people/team.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { stillLeads } from "./lead.ts";
import { scopeOf } from "./scope.ts";

/** Changes what a secretariat says of itself. Its address (`slug`) stays, so that no link breaks. */
export const changeOrganisation = verb("organisation.change", OrganisationDetails, async (context, { slug, name, postcode }) =>
  context.database.write(async (writer) => {
    const scope = await scopeOf(writer, context.actor, slug);
    if (scope === null || !context.may(scope)) return refuse("not-found");
    const { rowsAffected } = await writer
      .update(organisation)
      .set({ name, postcode: postcode || null })
      .where(
        and(eq(organisation.id, scope.organisation), isNull(organisation.deletedAt), stillLeads(scope.organisation, personOf(context))),
      );
    if (rowsAffected !== 1) return refuse("not-found");
    await audit(writer, context, "organisation.change", { organisation: scope.organisation });
    return done(null);
  }),
);
