import "server-only";
import { and, eq } from "drizzle-orm";
import { report as table } from "#db/schema/report.ts";
import * as z from "#lib/domain/zod.ts";
import { fileStore } from "#lib/platform/files/open.ts";
import { isFileChanged } from "#lib/platform/files/store.ts";
import { logError } from "#lib/platform/log.ts";
import { recordLook } from "#lib/usecases/consent/look.ts";
import type { OpenedFile } from "#lib/usecases/evidence/open-stored.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findCase } from "#lib/usecases/sparring/case.ts";
import { ownReports } from "./list.ts";
import { mediaTypes } from "./media-types.ts";

/** The file that was made for a report's row, its content held against its SHA-256; else why there is none. */
export async function openMade(row: typeof table.$inferSelect | undefined): Promise<OpenedFile | "not-found" | "file-changed"> {
  const { id, storageKey, hash, fileName, size, kind } = row ?? {};
  if (!storageKey || !hash || !fileName || !size || !kind) return "not-found";
  try {
    const content = await (await fileStore()).verified(storageKey, hash);
    return { name: fileName, mediaType: mediaTypes[kind], size, content };
  } catch (error) {
    if (!isFileChanged(error)) throw error;
    logError("report.file-changed", error, { report: id ?? null });
    return "file-changed";
  }
}

/** The file of a report that was made, its content held against its SHA-256; refuses `file-changed` when it is another one or gone. */
export const openReport = verb("report.read", z.strictObject({ report: z.string() }), async (context, { report: id }) => {
  const { reader } = context.database;
  const [named] = await reader.select({ assessment: table.assessmentId }).from(table).where(eq(table.id, id));
  const found = named?.assessment == null ? null : await findCase(reader, context.actor, named.assessment);
  if (found === null || !context.may(found)) return refuse("not-found");
  const [row] = await reader
    .select()
    .from(table)
    .where(and(eq(table.id, id), ownReports(reader, context, found)));
  const opened = await openMade(row);
  if (typeof opened === "string") return refuse(opened);
  await recordLook(context, found, "report", id);
  return done(opened);
});
