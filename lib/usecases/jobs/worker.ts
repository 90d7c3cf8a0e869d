import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#db/client.ts";
import { isAway } from "#lib/platform/away.ts";
import { logError, logInfo } from "#lib/platform/log.ts";
import { observer } from "#lib/platform/observer.ts";
import { claim, type Held, renew } from "./claim.ts";
import { finishDone, finishWrong, mostAttempts } from "./finish.ts";
import { type Handlers, PermanentFailure } from "./handler.ts";
import { beat } from "./heartbeat.ts";

/** `lease`: milliseconds after which a job of a worker that died is taken up again; a living one renews it three times as often. */
export type WorkerDeps = { database: Database; clock: () => Date; handlers: Handlers; lease?: number };

export type Turn = "idle" | "done" | "retry" | "failed" | "lost";

/** Renews the lease of a job while it runs; the function it returns ends that. */
function holdOn({ database, clock }: WorkerDeps, mine: Held, lease: number): () => Promise<void> {
  const ended = new AbortController();
  const renewing = (async () => {
    while (await waited(lease / 3, ended.signal)) {
      beat();
      try {
        if (!(await renew(database, mine, clock(), lease))) return;
      } catch (error) {
        logError("job.not-renewed", error, { id: mine.id, kind: mine.kind });
      }
    }
  })();
  return () => {
    ended.abort();
    return renewing;
  };
}

/** Waits; false as soon as the signal says that nobody waits any more. */
async function waited(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return pause(milliseconds, true, { signal }).catch(() => false);
}

async function run({ database, clock, handlers }: WorkerDeps, mine: Held): Promise<Turn> {
  try {
    // Counted when it was begun: more than the most means that every attempt took its worker with it.
    if (mine.attempts > mostAttempts) throw new PermanentFailure("never-came-back");
    const effect = await handlers[mine.kind]?.run({ id: mine.id, clock, database }, JSON.parse(mine.payload ?? "null"));
    return (await finishDone(database, mine, clock(), effect)) ? "done" : "lost";
  } catch (error) {
    const reference = logError("job.attempt-failed", error, { id: mine.id, kind: mine.kind, attempts: mine.attempts });
    return finishWrong(database, mine, clock(), error, reference);
  }
}

/**
 * Takes one job that is due and whose kind is ready, runs it outside any transaction and marks what came of it. Resolves
 * with that; `lost` when the lease ran out and another worker has it. It throws only when the database does not answer.
 */
export async function workOnce(deps: WorkerDeps): Promise<Turn> {
  const { database, clock, handlers, lease = 60_000 } = deps;
  const ready = Object.keys(handlers).filter((kind) => handlers[kind]?.isReady());
  beat(ready);
  const mine = await claim(database, clock(), ready, lease);
  if (mine === null) return "idle";
  const letGo = holdOn(deps, mine, lease);
  try {
    const watching = observer();
    const turn = await (watching === undefined
      ? run(deps, mine)
      : watching.job(
          mine.kind,
          () => run(deps, mine),
          (went) => went,
        ));
    logInfo("job.ended", { id: mine.id, kind: mine.kind, attempts: mine.attempts, turn });
    return turn;
  } finally {
    await letGo();
  }
}

export type Worker = { stop: () => Promise<void> };

/**
 * Works until stopped: `lanes` jobs side by side, so that a slow one holds up no other, looking for new ones every `every`
 * milliseconds. Stopping begins nothing more and resolves when what was begun has ended.
 */
export function startWorker(deps: WorkerDeps, { lanes = 3, every = 500 } = {}): Worker {
  const stopped = new AbortController();
  const lane = async () => {
    while (!stopped.signal.aborted) {
      const turn = await workOnce(deps).catch((error: unknown) => {
        // An outage of the database is logged where it is seen.
        if (!isAway(error)) logError("job.worker-failed", error);
        return "idle";
      });
      if (turn === "idle") await waited(every, stopped.signal);
    }
  };
  const working = Promise.all(Array.from({ length: lanes }, lane));
  return {
    stop: async () => {
      stopped.abort();
      await working;
    },
  };
}
