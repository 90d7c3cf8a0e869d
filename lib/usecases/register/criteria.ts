import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { registerCriterion } from "#db/schema/register.ts";
import { compareDates, danishDate } from "#lib/domain/date.ts";
import { fault } from "#lib/domain/fault.ts";
import { SetCriterion } from "#lib/domain/register/schema.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { writeChanges } from "./change-log.ts";
import { clusterIn } from "./rows.ts";

/** Says whether a cluster meets one of the five Danish criteria, by which source and as checked on which day. */
export const setCriterion = verb("register.change", SetCriterion, async (context, { cluster, criterion, met, source, checkedOn }) => {
  if (!context.may(null)) return refuse("not-found");
  if (compareDates(checkedOn, danishDate(context.clock())) > 0) return refuse("invalid", [fault(["checkedOn"], "in-future")]);
  const checkedBy = personOf(context);
  return context.database.write(async (writer) => {
    if ((await clusterIn(writer, cluster)) === undefined) return refuse("not-found");
    const own = and(eq(registerCriterion.clusterId, cluster), eq(registerCriterion.criterion, criterion));
    const [before] = await writer.select().from(registerCriterion).where(own);
    const told = { met: met === "yes", source, checkedOn, checkedBy };
    const after = { clusterId: cluster, criterion, ...told };
    await writer
      .insert(registerCriterion)
      .values(after)
      .onConflictDoUpdate({ target: [registerCriterion.clusterId, registerCriterion.criterion], set: told });
    const images = { before: before === undefined ? null : { criterion: before }, after: { criterion: after } };
    await writeChanges(writer, context, { id: randomUUID(), what: "criterion-set" }, [{ clusterId: cluster, ...images, reason: source }]);
    return done(null);
  });
});
