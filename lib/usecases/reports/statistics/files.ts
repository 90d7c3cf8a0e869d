import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { person } from "#db/schema/identity.ts";
import { report as table } from "#db/schema/report.ts";
import { statisticsForms } from "#lib/domain/report/statistics.ts";
import * as z from "#lib/domain/zod.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { type Caller, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { openMade } from "../open.ts";

const most = 20;

/** A person's own files of releases. */
const own = (caller: Caller) => and(eq(table.askedBy, personOf(caller)), isNotNull(table.releaseId));

const Input = z.strictObject({ release: z.string(), form: z.enum(statisticsForms) });

/** The files of a release that the caller asked for, the newest first: how far each is, and what came of it. Times are ISO 8601, UTC. */
export const readStatisticsFiles = verb("release.read", Input, async (context, { release, form }) => {
  if (!context.may({ published: true })) return refuse("not-found");
  const rows = await context.database.reader
    .select({ row: table, name: person.name })
    .from(table)
    .innerJoin(person, eq(person.id, table.askedBy))
    .where(and(own(context), eq(table.releaseId, release), eq(table.form, form)))
    .orderBy(desc(table.askedAt), desc(table.id))
    .limit(most);
  return done({
    can: { make: true },
    reports: rows.map(({ row: { id, kind, locale, state, progress, failedBecause, fileName, size, askedAt }, name }) => ({
      ...{ id, kind, locale, state, progress, failedBecause, askedAt: askedAt.toISOString(), askedBy: name === "" ? null : name },
      file: fileName === null || size === null ? null : { name: fileName, size },
      missing: [],
    })),
  });
});

/** A file of a release that the caller asked for, its content held against its SHA-256; refuses `file-changed` when it is another one or gone. */
export const openStatistics = verb("release.read", z.strictObject({ report: z.string() }), async (context, { report }) => {
  if (!context.may({ published: true })) return refuse("not-found");
  const [row] = await context.database.reader
    .select()
    .from(table)
    .where(and(own(context), eq(table.id, report)));
  const opened = await openMade(row);
  return typeof opened === "string" ? refuse(opened) : done(opened);
});
