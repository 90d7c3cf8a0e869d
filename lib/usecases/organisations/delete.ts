import "server-only";
import { and, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { organisation } from "#db/schema/organisation.ts";
import { DeleteOrganisation } from "#lib/domain/people/team.ts";
import * as z from "#lib/domain/zod.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { goneAt, graceDays } from "./grace.ts";
import { stillLeads } from "./lead.ts";
import { scopeOf } from "./scope.ts";

/**
 * Asks for an organisation to be deleted: from now it is read only, and 30 days later a job removes it (design §5). The
 * name is typed to confirm it (`name-differs`).
 */
export const deleteOrganisation = verb("organisation.delete", DeleteOrganisation, async (context, { slug, name }) =>
  context.database.write(async (writer) => {
    const scope = await scopeOf(writer, context.actor, slug);
    if (scope === null || !context.may(scope)) return refuse("not-found");
    if (name !== scope.name) return refuse("name-differs");
    const [{ organisation: id }, at] = [scope, context.clock()];
    const { rowsAffected } = await writer
      .update(organisation)
      .set({ deletedAt: at })
      .where(and(eq(organisation.id, id), isNull(organisation.deletedAt), stillLeads(id, personOf(context))));
    if (rowsAffected !== 1) return refuse("not-found");
    const payload = { organisation: id as string, deletedAt: at.getTime() };
    await enqueue(writer, { kind: "organisation-removal", key: `${id}:${at.getTime()}`, payload, runAt: goneAt(at) });
    await audit(writer, context, "organisation.delete", { organisation: id });
    return done({ goneAt: goneAt(at).toISOString() });
  }),
);

/** Takes a deletion back while the 30 days run. */
export const restoreOrganisation = verb("organisation.restore", z.strictObject({ slug: z.string() }), async (context, { slug }) =>
  context.database.write(async (writer) => {
    const scope = await scopeOf(writer, context.actor, slug);
    if (scope === null || !context.may(scope)) return refuse("not-found");
    const { organisation: id } = scope;
    const oldest = new Date(context.clock().getTime() - graceDays * 24 * 60 * 60 * 1000);
    const { rowsAffected } = await writer
      .update(organisation)
      .set({ deletedAt: null })
      .where(
        and(
          ...[eq(organisation.id, id), isNotNull(organisation.deletedAt), gt(organisation.deletedAt, oldest)],
          stillLeads(id, personOf(context)),
        ),
      );
    if (rowsAffected !== 1) return refuse("not-found");
    await audit(writer, context, "organisation.restore", { organisation: id });
    return done(null);
  }),
);
