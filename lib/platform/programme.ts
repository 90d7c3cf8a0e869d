import { AsyncLocalStorage } from "node:async_hooks";

// Next bundles routes and instrumentation apart; all of them have to know of the same work.
const shared = globalThis as typeof globalThis & { klyngeklarProgramme?: AsyncLocalStorage<string | null> };
shared.klyngeklarProgramme ??= new AsyncLocalStorage();
const at = shared.klyngeklarProgramme;

/** The id of the programme that the work at hand belongs to; null where the installation is one programme, and outside of all. */
export function programmeId(): string | null {
  return at.getStore() ?? null;
}

/** Does something for a programme: whatever follows from it, jobs and timers too, belongs to that one. */
export function within<T>(id: string | null, work: () => T): T {
  return at.run(id, work);
}

/** Says which programme the request at hand belongs to; null for none. */
export function enter(id: string | null): void {
  at.enterWith(id);
}

/** What a process keeps of one kind, such as its database, for the programme at hand. */
type Kept<T> = { it?: T | undefined };

/**
 * The place where a process keeps one thing for each programme, outside the modules: Next bundles routes and instrumentation
 * apart. What one programme keeps, no other finds.
 */
export function keptAs<T>(name: `klyngeklar${string}`): Kept<T> {
  const everywhere = globalThis as typeof globalThis & Record<string, Map<string | null, Kept<T>> | undefined>;
  const ofAll = everywhere[name] ?? new Map<string | null, Kept<T>>();
  everywhere[name] = ofAll;
  const id = programmeId();
  const kept = ofAll.get(id) ?? {};
  ofAll.set(id, kept);
  return kept;
}

/** The same for what is opened once and takes a while: whoever comes meanwhile waits for it, and what failed is tried anew. */
export function keptOpen<T>(name: `klyngeklar${string}`, open: () => Promise<T>): Promise<T> {
  const kept = keptAs<Promise<T>>(name);
  kept.it ??= open().catch((error: unknown) => {
    kept.it = undefined;
    throw error;
  });
  return kept.it;
}
