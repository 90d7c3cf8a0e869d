import type { Worker } from "./worker.ts";

/**
 * Lets the worker finish what it has begun before the process ends on SIGTERM or SIGINT. Next answers those signals too
 * and calls `process.exit` when the last request is answered, without a way to be asked to wait: so the call waits.
 */
export function finishBeforeExit(worker: Worker): void {
  const exit = process.exit.bind(process);
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.prependOnceListener(signal, () => {
      const stopped = worker.stop();
      process.exit = ((code) => void stopped.finally(() => exit(code))) as typeof process.exit;
    });
}
