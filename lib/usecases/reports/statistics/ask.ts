import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { report as table } from "#db/schema/report.ts";
import { StatisticsWish } from "#lib/domain/report/statistics-wish.ts";
import { offeredLanguage } from "#lib/platform/env.ts";
import { publishedReleases } from "#lib/usecases/insight/released.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/**
 * Asks for a file of a published release, which a job makes; gives the report's id. Who asks again for what they wait for
 * gets the same one.
 */
export const askForStatistics = verb("release.read", StatisticsWish, async (context, { release, form, kind, ...wish }) =>
  context.database.write(async (writer) => {
    const locale = offeredLanguage(wish.locale);
    const isPublished = (await publishedReleases(writer)).some(({ id }) => id === release);
    if (!isPublished || !context.may({ published: true })) return refuse("not-found");
    const [askedBy, askedAt, wanted] = [personOf(context), context.clock(), randomUUID()];
    const same = [eq(table.releaseId, release), eq(table.form, form), eq(table.kind, kind), eq(table.locale, locale)];
    const [waiting] = await writer
      .select({ id: table.id })
      .from(table)
      .where(and(...same, eq(table.askedBy, askedBy), inArray(table.state, ["waiting", "working"])));
    if (waiting !== undefined) return done({ report: waiting.id });
    const row = { id: wanted, releaseId: release, form, kind, locale, askedBy, askedAt };
    await writer.insert(table).values({ ...row, state: "waiting", progress: 0 });
    await enqueue(writer, { kind: "report", key: wanted, payload: { report: wanted }, runAt: askedAt });
    await audit(writer, context, "release.read", { subject: wanted, detail: { release, form, kind, locale } });
    return done({ report: wanted });
  }),
);
