import { keptAs } from "#lib/platform/programme.ts";

/** When the worker of the programme at hand last looked for work, in milliseconds since 1970, and which kinds of job it can run. */
type Heartbeat = { at: number; ready: readonly string[] };

/** Says that the programme's worker in this process is alive; a job under way says so too, without `ready`. */
export function beat(ready?: readonly string[]): void {
  const kept = keptAs<Heartbeat>("klyngeklarWorker");
  kept.it = { at: Date.now(), ready: ready ?? kept.it?.ready ?? [] };
}

/** The last sign of life of the programme's worker in this process; undefined when it has none. */
export function heartbeat(): Heartbeat | undefined {
  return keptAs<Heartbeat>("klyngeklarWorker").it;
}
