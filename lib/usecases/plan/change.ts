import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { planAction } from "#db/schema/plan.ts";
import { ChangedAction } from "#lib/domain/plan/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { type ActionView, actionIn } from "./actions.ts";
import { columnsOf } from "./columns.ts";
import { ownerFaults } from "./owner.ts";

/** Saved; or not, because somebody changed it since the version named: then what it is now. */
export type Change = { isSaved: true } | { isSaved: false; current: ActionView };

/** Changes an action of the plan, if it still is as the caller saw it. Nothing is overwritten unseen. */
export const changeAction = verb("plan.change", ChangedAction, async (context, { slug, id, version, ...fields }) => {
  const scope = await scopeOf(context.database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation } = scope;
  const [by, at] = [personOf(context), context.clock()];
  return context.database.write(async (writer) => {
    const found = await actionIn(writer, organisation, id);
    if (found === null || found.isRemoved) return refuse("not-found");
    if (found.action.version !== version) return done<Change>({ isSaved: false, current: found.action });
    const faults = await ownerFaults(writer, organisation, fields.owner, found.action.owner);
    if (faults.length > 0) return refuse("invalid", faults);
    const asSeen = and(
      eq(planAction.id, id),
      eq(planAction.organisationId, organisation),
      eq(planAction.version, version),
      isNull(planAction.removedAt),
    );
    const change = { ...columnsOf(fields), version: version + 1, changedBy: by, changedAt: at };
    const { rowsAffected } = await writer.update(planAction).set(change).where(asSeen);
    if (rowsAffected !== 1) throw new Error("an action changed inside the write that read it");
    const detail = { did: "changed", version: version + 1, state: fields.state };
    await audit(writer, context, "plan.change", { organisation, subject: id, detail });
    return done<Change>({ isSaved: true });
  });
});
