import { appendFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "#db/client.ts";
import { finishBeforeExit } from "#lib/usecases/jobs/exit.ts";
import { handler } from "#lib/usecases/jobs/handler.ts";
import { kinds } from "#lib/usecases/jobs/kinds.ts";
import { startWorker } from "#lib/usecases/jobs/worker.ts";

// A worker in a process of its own, for tests that kill it: writes a line to a file when it begins a job and when it ends
// one, which takes as many milliseconds as it is told. On SIGTERM it wants to leave at once, as Next does.
const [url = "", log = "", takes = "0", lease = "60000"] = process.argv.slice(2);
const database = await openDatabase(url);
const slow = handler(kinds["clean-up"], async ({ id }) => {
  await appendFile(log, `begun ${id}\n`);
  await pause(Number(takes));
  await appendFile(log, `ended ${id}\n`);
  return undefined;
});
const worker = startWorker(
  { database, clock: () => new Date(), handlers: { "clean-up": slow }, lease: Number(lease) },
  { lanes: 2, every: 5 },
);
finishBeforeExit(worker);
process.on("SIGTERM", () => process.exit(143));
await appendFile(log, "ready\n");
