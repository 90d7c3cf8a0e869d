import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { migration } from "#db/schema/migration.ts";
import { danishDate } from "#lib/domain/date.ts";
import * as z from "#lib/domain/zod.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { stampOf } from "#lib/usecases/snapshots/stamp.ts";
import { moveTo } from "./apply.ts";
import { lastMigration } from "./last.ts";
import { standingOf, writeRows } from "./standing.ts";
import { turnBack } from "./turn.ts";

const Input = z.strictObject({ assessment: z.string(), migration: z.string(), stamp: z.int().check(z.minimum(0)) });

/**
 * Takes the last migration of an open assessment back: what it changed stands again exactly as it did. Refused as
 * `answers-changed` when somebody answered since the page was read, as `submitted` when the round is closed.
 */
export const revertMigration = verb("assessment.migrate", Input, async (context, { assessment: id, migration: asked, stamp }) => {
  const { database, actor } = context;
  const round = await findAssessment(database.reader, actor, id);
  if (round === null || !context.may({ ...round, state: "open" })) return refuse("not-found");
  if (!context.may(round)) return refuse("submitted");
  const last = await lastMigration(database.reader, round);
  if (last?.id !== asked) return refuse("not-found");
  // The revision that the round came from; it worked with it before, so whether it may be listed plays no part.
  const found = await findRevision(database.reader, { id: last.fromEdition, revision: last.fromRevision }, () => true);
  if (typeof found === "string") throw new Error(`edition ${last.fromEdition} revision ${last.fromRevision} is no longer there`);
  return database.write(async (writer) => {
    if ((await stampOf(writer, id)) !== stamp) return refuse("answers-changed");
    const writes = turnBack(found.document, await standingOf(writer, id, danishDate(context.clock())), last.before);
    if (!(await moveTo(writer, round, { edition: last.fromEdition, revision: last.fromRevision }))) return refuse("answers-changed");
    await writer
      .update(migration)
      .set({ revertedBy: personOf(context), revertedAt: context.clock() })
      .where(and(eq(migration.id, last.id), isNull(migration.revertedAt)));
    await writeRows(writer, context, id, writes);
    const detail = { migration: last.id, edition: last.fromEdition, revision: last.fromRevision, changed: writes.length };
    await audit(writer, context, "assessment.migrate", { organisation: round.organisation, subject: id, detail });
    return done({ changed: writes.length });
  });
});
