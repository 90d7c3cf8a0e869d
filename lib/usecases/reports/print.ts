import "server-only";
import { eq } from "drizzle-orm";
import { report as table } from "#db/schema/report.ts";
import type { Report } from "#lib/domain/report/report.ts";
import type { StatisticsReport } from "#lib/domain/report/statistics.ts";
import * as z from "#lib/domain/zod.ts";
import { locales } from "#lib/i18n/addresses.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { findCase } from "#lib/usecases/sparring/case.ts";
import { askerOf } from "./asker.ts";
import { statisticsFor } from "./statistics/make.ts";
import { reportOf } from "./view.ts";

const Input = z.strictObject({ secret: z.string(), locale: z.enum(locales) });

/** A report of an assessment, or of a release. */
type Printed = { of: "assessment"; report: Report } | { of: "release"; report: StatisticsReport };

/** The report that a secret opens while it is being printed, as whoever asked for it may see it now. Else it is not there. */
export const readPrinted = verb("report.print", Input, async (context, { secret, locale }) => {
  const { reader } = context.database;
  const [row] = await reader
    .select()
    .from(table)
    .where(eq(table.printHash, hashOf(secret)));
  if (row === undefined || row.locale !== locale || !context.may({ printing: row.state === "working" })) return refuse("not-found");
  const actor = await askerOf(reader, row.askedBy);
  if (actor === null) return refuse("not-found");
  if (row.assessmentId === null) {
    const report = await statisticsFor({ ...context, actor }, row);
    return report === null ? refuse("not-found") : done<Printed>({ of: "release", report });
  }
  const found = await findCase(reader, actor, row.assessmentId);
  if (found === null) return refuse("not-found");
  return done<Printed>({ of: "assessment", report: await reportOf({ ...context, actor }, found, locale) });
});
