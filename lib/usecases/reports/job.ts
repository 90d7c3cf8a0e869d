import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Database, Writer } from "#db/client.ts";
import { report as table } from "#db/schema/report.ts";
import { heldBy, type Person } from "#lib/authz/actor.ts";
import { may } from "#lib/authz/policy.ts";
import type { ReportFailure } from "#lib/i18n/messages/report.ts";
import { fileStore } from "#lib/platform/files/open.ts";
import { type FileStore, fileKeyFor, isTooLarge } from "#lib/platform/files/store.ts";
import { logError } from "#lib/platform/log.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { type Effect, type Handler, handler, type JobContext } from "#lib/usecases/jobs/handler.ts";
import { kinds } from "#lib/usecases/jobs/kinds.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { findCase } from "#lib/usecases/sparring/case.ts";
import { askerOf } from "./asker.ts";
import { ReportFailed } from "./failed.ts";
import type { Made, Progress } from "./maker.ts";
import { makers as everyMaker } from "./makers.ts";
import { makeStatistics } from "./statistics/make.ts";
import { reportOf } from "./view.ts";

type AskingCaller = Caller & { actor: Person };
type Row = typeof table.$inferSelect;
type Makers = Partial<typeof everyMaker>;
type Deps = { makers?: Makers; open?: () => Promise<FileStore> };

const unfinished = (id: string) => and(eq(table.id, id), inArray(table.state, ["waiting", "working"]));

async function setProgress(database: Database, id: string, progress: number): Promise<void> {
  const percent = Math.max(0, Math.min(100, Math.floor(progress)));
  await database.write((writer) => writer.update(table).set({ state: "working", progress: percent }).where(unfinished(id)));
}

async function makeOfCase(caller: AskingCaller, row: Row, assessment: string, makers: Makers, progress: Progress): Promise<Made> {
  const { actor, database } = caller;
  const found = await findCase(database.reader, actor, assessment);
  if (found === null || !may(heldBy(actor), "report.make", found)) throw new ReportFailed("no-access");
  const report = await reportOf(caller, found, row.locale);
  await progress(10);
  const maker = makers[row.kind];
  if (maker === undefined) throw new ReportFailed("failed");
  return maker({ ...caller, id: row.id, case: found, locale: row.locale }, report, progress);
}

async function make({ database, clock }: JobContext, row: Row, makers: Makers): Promise<Made> {
  const actor = await askerOf(database.reader, row.askedBy);
  if (actor === null) throw new ReportFailed("no-access");
  const [caller, progress] = [{ actor, database, clock }, (percent: number) => setProgress(database, row.id, percent)];
  return row.assessmentId === null ? makeStatistics(caller, row, progress) : makeOfCase(caller, row, row.assessmentId, makers, progress);
}

function codeOf(error: unknown, row: Row): ReportFailure {
  if (error instanceof ReportFailed && error.code === "no-access") return error.code;
  logError("report.failed", error, { report: row.id, kind: row.kind });
  if (error instanceof ReportFailed) return error.code;
  return isTooLarge(error) ? "too-large" : "failed";
}

const failed =
  (id: string, failedBecause: ReportFailure): Effect =>
  (writer) =>
    writer.update(table).set({ state: "failed", failedBecause, printHash: null }).where(unfinished(id));

/** The file's row is written with the end of the job; a report that was deleted meanwhile leaves no file behind. */
const finished =
  (row: Row, { fileName, missing = [] }: Made, stored: { key: string; bytes: number; sha256: string }, doneAt: Date): Effect =>
  async (writer: Writer) => {
    const file = { storageKey: stored.key, fileName, size: stored.bytes, hash: stored.sha256 };
    const without = missing.length === 0 ? {} : { missing: [...missing] };
    const change = { ...file, ...without, state: "done" as const, progress: 100, printHash: null, doneAt };
    const { rowsAffected } = await writer.update(table).set(change).where(unfinished(row.id));
    if (rowsAffected === 0)
      await enqueue(writer, { kind: "file-removal", key: `report:${row.id}`, payload: { keys: [stored.key] }, runAt: doneAt });
  };

/**
 * Makes the file of a report as whoever asked for it may see it now. After a crash it begins again; the file lies under a
 * key made of the report's id, so that a second attempt takes the place of the first.
 */
export function makesReports({ makers = everyMaker, open = fileStore }: Deps = {}): Handler {
  return handler(kinds.report, async (context, { report: id }) => {
    const [row] = await context.database.reader.select().from(table).where(unfinished(id));
    if (row === undefined) return undefined;
    await setProgress(context.database, id, 0);
    try {
      const made = await make(context, row, makers);
      const [store, { bytes }] = [await open(), made];
      const stored = await (bytes instanceof Uint8Array ? store.put(fileKeyFor(id), bytes) : store.putLarge(fileKeyFor(id), bytes));
      return finished(row, made, stored, context.clock());
    } catch (error) {
      return failed(id, codeOf(error, row));
    }
  });
}
