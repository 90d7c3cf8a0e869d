import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { planAction } from "#db/schema/plan.ts";
import { OneAction } from "#lib/domain/plan/schema.ts";
import type * as z from "#lib/domain/zod.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";

/** Sets whether an action counts as removed; what already is so is not there to be changed. */
async function setRemoved(context: Context<"plan.change">, { slug, id }: z.output<typeof OneAction>, removed: boolean) {
  const scope = await scopeOf(context.database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation } = scope;
  const [by, at] = [personOf(context), context.clock()];
  return context.database.write(async (writer) => {
    const isOther = removed ? isNull(planAction.removedAt) : isNotNull(planAction.removedAt);
    const { rowsAffected } = await writer
      .update(planAction)
      .set({ removedAt: removed ? at : null, version: sql`${planAction.version} + 1`, changedBy: by, changedAt: at })
      .where(and(eq(planAction.id, id), eq(planAction.organisationId, organisation), isOther));
    if (rowsAffected !== 1) return refuse("not-found");
    await audit(writer, context, "plan.change", { organisation, subject: id, detail: { did: removed ? "removed" : "restored" } });
    return done({ id });
  });
}

/** Takes an action out of the plan; `restoreAction` brings it back as it was. */
export const removeAction = verb("plan.change", OneAction, (context, input) => setRemoved(context, input, true));

/** Brings a removed action back. */
export const restoreAction = verb("plan.change", OneAction, (context, input) => setRemoved(context, input, false));
