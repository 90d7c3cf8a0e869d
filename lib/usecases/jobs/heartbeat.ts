/** When the worker of this process last looked for work, in milliseconds since 1970, and which kinds of job it can run. */
type Heartbeat = { at: number; ready: readonly string[] };

// Next bundles routes and instrumentation apart; the process has one worker, so it is kept outside the modules.
const shared = globalThis as typeof globalThis & { klyngeklarWorker?: Heartbeat };

/** Says that the worker of this process is alive; a job under way says so too, without `ready`. */
export function beat(ready: readonly string[] = shared.klyngeklarWorker?.ready ?? []): void {
  shared.klyngeklarWorker = { at: Date.now(), ready };
}

/** The last sign of life of this process's worker; undefined when it has none. */
export function heartbeat(): Heartbeat | undefined {
  return shared.klyngeklarWorker;
}
