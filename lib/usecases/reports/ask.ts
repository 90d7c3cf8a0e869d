import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { report as table } from "#db/schema/report.ts";
import { ReportWish } from "#lib/domain/report/schema.ts";
import { offeredLanguage } from "#lib/platform/env.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findCase } from "#lib/usecases/sparring/case.ts";

/**
 * Asks for a file of a report, which a job makes; gives the report's id. Who asks again for what they wait for gets the
 * same one.
 */
export const askForReport = verb("report.make", ReportWish, async (context, { case: id, kind, ...wish }) =>
  context.database.write(async (writer) => {
    const locale = offeredLanguage(wish.locale);
    const found = await findCase(writer, context.actor, id);
    if (found === null || !context.may(found)) return refuse("not-found");
    const [askedBy, askedAt, wanted] = [personOf(context), context.clock(), randomUUID()];
    const same = [eq(table.assessmentId, id), eq(table.kind, kind), eq(table.locale, locale), eq(table.askedBy, askedBy)];
    const [waiting] = await writer
      .select({ id: table.id })
      .from(table)
      .where(and(...same, inArray(table.state, ["waiting", "working"])));
    if (waiting !== undefined) return done({ report: waiting.id });
    const { organisation } = found;
    const row = { id: wanted, organisationId: organisation, assessmentId: id, kind, locale, askedBy, askedAt };
    await writer.insert(table).values({ ...row, state: "waiting", progress: 0 });
    await enqueue(writer, { kind: "report", key: wanted, payload: { report: wanted }, runAt: askedAt });
    await audit(writer, context, "report.make", { organisation, subject: wanted, detail: { kind, locale } });
    return done({ report: wanted });
  }),
);
