import { database } from "#db/client.ts";
import { danishDate } from "#lib/domain/date.ts";
import { inEachProgramme } from "#lib/platform/each-programme.ts";
import { environment, serverEnvironment } from "#lib/platform/env.ts";
import { logError } from "#lib/platform/log.ts";
import type { Telemetry } from "#lib/platform/telemetry/start.ts";
import { enqueueCalibration } from "./calibration/compute.ts";
import { watchEditionInForce } from "./editions/watch.ts";
import { enqueueCleanUp } from "./jobs/clean-up.ts";
import { finishBeforeExit } from "./jobs/exit.ts";
import { handlers } from "./jobs/handlers.ts";
import { readQueue } from "./jobs/queue.ts";
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

type Queue = Awaited<ReturnType<typeof readQueue>>;

/** What waits in all programmes together. */
function together(queues: readonly Queue[]): Queue {
  const sum = (of: (queue: Queue) => number) => queues.reduce((total, queue) => total + of(queue), 0);
  const oldestSeconds = Math.max(...queues.map((queue) => queue.oldestSeconds));
  return { jobs: sum(({ jobs }) => jobs), letters: sum(({ letters }) => letters), oldestSeconds };
}

/** Sends traces and metrics where the settings name a collector; else nothing of it is even loaded. */
export async function startObserving(): Promise<Telemetry | null> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, ...settings } = serverEnvironment();
  if (OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return null;
  const [{ startTelemetry }, { builtRoutes }] = await Promise.all([
    import("#lib/platform/telemetry/start.ts"),
    import("#lib/platform/telemetry/routes.ts"),
  ]);
  const queues = await inEachProgramme(async () => {
    const { reader } = await database();
    return () => readQueue(reader, new Date());
  });
  const queue = async () => together(await Promise.all(queues.map((read) => read())));
  return startTelemetry({ ...settings, OTEL_EXPORTER_OTLP_ENDPOINT }, await builtRoutes(), queue);
}

/** Prepares the server and starts its jobs, or says in one sentence why it cannot and ends the process. */
export async function prepareServerOrStop(): Promise<void> {
  try {
    await inEachProgramme(prepareServer);
    await inEachProgramme(watchEditionInForce);
    const telemetry = await startObserving();
    const workers = (await inEachProgramme(startJobs)).filter((worker) => worker !== null);
    const stop = async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
      await telemetry?.stop();
    };
    if (workers.length > 0 || telemetry !== null) finishBeforeExit({ stop });
  } catch (error) {
    const reference = logError("server.stopped", error);
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Klyngeklar cannot start: ${why} (reference ${reference})\n`);
    process.exit(1);
  }
}
