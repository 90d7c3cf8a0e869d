import { AsyncLocalStorage, AsyncResource } from "node:async_hooks";
import { setImmediate as whenOthersHaveAsked } from "node:timers/promises";
import type { LibSQLDatabase } from "drizzle-orm/libsql";

/** What may be done inside one write: everything, within a transaction that holds the write lock. */
export type Writer = Parameters<Parameters<LibSQLDatabase["transaction"]>[0]>[0];
type Work<T> = (writer: Writer) => Promise<T>;
type Turn = <T>(work: () => Promise<T>) => Promise<T>;
type Transacting = { transaction: (work: Work<void>) => Promise<void> };

/** Writes that share one transaction, and so one flush to the disk: few enough that the first does not wait long for the last. */
const most = 32;

const inside = new AsyncLocalStorage<true>();

function refuseInside(): void {
  if (inside.getStore()) throw new Error("a write was asked for inside a write and would wait for itself");
}

/** One at a time: several transactions of one process would fail as busy or freeze the event loop (measured: docs/decisions.md). */
export function queue(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(() => inside.run(true, work));
    last = run.catch(() => undefined);
    return run;
  };
}

/** The queue for those who could wait for themselves. */
export function fromOutside(turn: Turn): Turn {
  return (work) => {
    refuseInside();
    return turn(work);
  };
}

type Waiting = { work: Work<void>; settle: () => void; fail: (error: unknown) => void };

/** Runs each of a group on its own savepoint, so that one which fails undoes nothing of the others; settles them when all are on the disk. */
async function together(database: Transacting, group: readonly Waiting[]): Promise<void> {
  const failed = new Map<Waiting, unknown>();
  try {
    await database.transaction(async (writer) => {
      for (const one of group) await writer.transaction(one.work).catch((error: unknown) => failed.set(one, error));
    });
  } catch (error) {
    // The commit failed: nothing of any of them was kept.
    for (const one of group) failed.set(one, failed.get(one) ?? error);
  }
  for (const one of group)
    if (failed.has(one)) one.fail(failed.get(one));
    else one.settle();
}

/**
 * Writes in the order they were asked for, each all or nothing, acknowledged when it is on the disk. Those that wait at the
 * same time share a transaction, for it is the flush to the disk that takes long.
 */
export function sharedCommits(database: Transacting, turn: Turn): <T>(work: Work<T>) => Promise<T> {
  const waiting: Waiting[] = [];
  let asked = false;
  const ask = () => {
    asked = true;
    void turn(async () => {
      await whenOthersHaveAsked();
      const group = waiting.splice(0, most);
      asked = false;
      if (waiting.length > 0) ask();
      const [only] = group;
      if (group.length > 1) await together(database, group);
      else if (only !== undefined) await database.transaction(only.work).then(only.settle, only.fail);
    });
  };
  return <T>(work: Work<T>) => {
    refuseInside();
    return new Promise<T>((resolve, reject) => {
      let value: T;
      const run = AsyncResource.bind(async (writer: Writer) => {
        value = await inside.run(true, () => work(writer));
      });
      waiting.push({ work: run, settle: () => resolve(value), fail: reject });
      if (!asked) ask();
    });
  };
}
