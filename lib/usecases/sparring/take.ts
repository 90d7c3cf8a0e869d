import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { sparringAssignment } from "#db/schema/sparring.ts";
import { OneCase } from "#lib/domain/sparring/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findCase } from "./case.ts";

/** Makes the caller one of the benchmarkers of a shared case. */
export const takeCase = verb("sparring.take", OneCase, async (context, asked) =>
  context.database.write(async (writer) => {
    const found = await findCase(writer, context.actor, asked.case);
    if (found === null || !context.may(found)) return refuse("not-found");
    const [who, assignedAt] = [personOf(context), context.clock()];
    if (found.benchmarkers.includes(who)) return done(null);
    await writer.insert(sparringAssignment).values({ caseId: found.id, personId: who, assignedBy: who, assignedAt });
    await audit(writer, context, "sparring.take", { organisation: found.organisation, subject: found.id, detail: { taken: true } });
    return done(null);
  }),
);

/** Ends the caller's part in a case; what they wrote stays. */
export const handOverCase = verb("sparring.take", OneCase, async (context, asked) =>
  context.database.write(async (writer) => {
    const found = await findCase(writer, context.actor, asked.case);
    if (found === null || !context.may(found)) return refuse("not-found");
    const mine = and(
      eq(sparringAssignment.caseId, found.id),
      eq(sparringAssignment.personId, personOf(context)),
      isNull(sparringAssignment.endedAt),
    );
    const { rowsAffected } = await writer.update(sparringAssignment).set({ endedAt: context.clock() }).where(mine);
    if (rowsAffected === 0) return done(null);
    await audit(writer, context, "sparring.take", { organisation: found.organisation, subject: found.id, detail: { taken: false } });
    return done(null);
  }),
);
