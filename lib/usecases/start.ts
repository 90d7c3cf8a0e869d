import { database } from "#db/client.ts";
import { danishDate } from "#lib/domain/date.ts";
import { environment } from "#lib/platform/env.ts";
import { logError } from "#lib/platform/log.ts";
import { enqueueCalibration } from "./calibration/compute.ts";
import { enqueueCleanUp } from "./jobs/clean-up.ts";
import { finishBeforeExit } from "./jobs/exit.ts";
import { handlers } from "./jobs/handlers.ts";
import { startWorker, type Worker } from "./jobs/worker.ts";
import { enqueuePlanReminders } from "./plan/remind.ts";
import { prepareServer } from "./prepare.ts";
import { enqueueLabelNotices } from "./register/notices.ts";

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
