import "server-only";
import { randomUUID } from "node:crypto";
import { planAction } from "#db/schema/plan.ts";
import { NewAction } from "#lib/domain/plan/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { columnsOf } from "./columns.ts";
import { ownerFaults } from "./owner.ts";

/** Puts an action of the secretariat's own into the plan: one without an indicator. */
export const addAction = verb("plan.change", NewAction, async (context, { slug, ...fields }) => {
  const scope = await scopeOf(context.database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation } = scope;
  const [id, by, at] = [randomUUID(), personOf(context), context.clock()];
  return context.database.write(async (writer) => {
    const faults = await ownerFaults(writer, organisation, fields.owner);
    if (faults.length > 0) return refuse("invalid", faults);
    await writer
      .insert(planAction)
      .values({ id, organisationId: organisation, ...columnsOf(fields), version: 1, changedBy: by, changedAt: at });
    await audit(writer, context, "plan.change", { organisation, subject: id, detail: { did: "added", state: fields.state } });
    return done({ id });
  });
});
