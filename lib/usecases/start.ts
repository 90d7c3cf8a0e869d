import { database } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { danishDate } from "#lib/domain/date.ts";
import { describeFault } from "#lib/domain/fault.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { environment } from "#lib/platform/env.ts";
import { logError, logInfo } from "#lib/platform/log.ts";
import { enqueueCalibration } from "./calibration/compute.ts";
import { publishEdition } from "./editions/publish.ts";
import { enqueueCleanUp } from "./jobs/clean-up.ts";
import { finishBeforeExit } from "./jobs/exit.ts";
import { handlers } from "./jobs/handlers.ts";
import { startWorker, type Worker } from "./jobs/worker.ts";
import type { Caller } from "./kernel/verb.ts";
import { enqueuePlanReminders } from "./plan/remind.ts";
import { enqueueLabelNotices } from "./register/notices.ts";
import { publishRegister } from "./register/publish.ts";

async function publishShipped(caller: Caller): Promise<void> {
  for (const document of shippedEditions) {
    const { id, revision } = document as { id: string; revision: number };
    const outcome = await publishEdition(caller, document);
    if (outcome.ok) {
      const { digest, isNew } = outcome.value;
      logInfo(isNew ? "edition.published" : "edition.unchanged", { id, revision, digest });
    } else if (outcome.code === "published-differently") {
      throw new Error(
        `Edition ${id} revision ${revision} was published in this database with other content. A published edition is frozen: give the change a new revision.`,
      );
    } else {
      throw new Error(`Edition ${id} revision ${revision} is refused: ${JSON.stringify((outcome.faults ?? []).map(describeFault))}`);
    }
  }
}

async function publishFacts(caller: Caller): Promise<void> {
  const outcome = await publishRegister(caller, {});
  if (!outcome.ok) throw new Error(`The register's published facts are refused: ${outcome.code}`);
  if (outcome.value.isNew) logInfo("register.published", outcome.value);
}

/** Brings the database up to date and publishes the shipped editions and facts of the register; runs before the first request. */
export async function prepareServer(): Promise<void> {
  environment();
  const opened = await database();
  await migrateDatabase(opened);
  const caller: Caller = { actor: { kind: "system", task: "start" }, clock: () => new Date(), database: opened };
  await publishShipped(caller);
  await publishFacts(caller);
  logInfo("server.prepared");
}

/** Starts the worker of this process, on the prepared database; null with `JOBS=off`, when another process does the jobs. */
export async function startJobs(): Promise<Worker | null> {
  if (environment().JOBS === "off") return null;
  const opened = await database();
  const clock = () => new Date();
  await opened.write(async (writer) => {
    await enqueueCleanUp(writer, clock());
    await enqueuePlanReminders(writer, danishDate(clock()));
    await enqueueLabelNotices(writer, danishDate(clock()));
    await enqueueCalibration(writer, danishDate(clock()));
  });
  return startWorker({ database: opened, clock, handlers });
}

/** Prepares the server and starts its jobs, or says in one sentence why it cannot and ends the process. */
export async function prepareServerOrStop(): Promise<void> {
  try {
    await prepareServer();
    const worker = await startJobs();
    if (worker !== null) finishBeforeExit(worker);
  } catch (error) {
    const reference = logError("server.stopped", error);
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Klyngeklar cannot start: ${why} (reference ${reference})\n`);
    process.exit(1);
  }
}
