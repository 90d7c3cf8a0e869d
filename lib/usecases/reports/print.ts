import "server-only";
import { eq } from "drizzle-orm";
import { report as table } from "#db/schema/report.ts";
import * as z from "#lib/domain/zod.ts";
import { locales } from "#lib/i18n/addresses.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { findCase } from "#lib/usecases/sparring/case.ts";
import { askerOf } from "./asker.ts";
import { reportOf } from "./view.ts";

const Input = z.strictObject({ secret: z.string(), locale: z.enum(locales) });

/** The report that a secret opens while it is being printed, as whoever asked for it may see it now. Else it is not there. */
export const readPrinted = verb("report.print", Input, async (context, { secret, locale }) => {
  const { reader } = context.database;
  const [row] = await reader
    .select()
    .from(table)
    .where(eq(table.printHash, hashOf(secret)));
  if (row === undefined || row.locale !== locale || !context.may({ printing: row.state === "working" })) return refuse("not-found");
  const actor = await askerOf(reader, row.askedBy);
  const found = actor === null ? null : await findCase(reader, actor, row.assessmentId);
  if (actor === null || found === null) return refuse("not-found");
  return done(await reportOf({ ...context, actor }, found, locale));
});
