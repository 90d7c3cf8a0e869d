/** How a use case or a job went: `ok`, the code of a refusal, what became of a job, or `threw`. */
type Went = string;

/**
 * What watches this process while an address for telemetry is set. Names, codes and statements without values are all it
 * is told; nothing of a person, an organisation or a text.
 */
export type Observer = {
  verb: <T>(action: string, work: () => Promise<T>, went: (value: T) => Went) => Promise<T>;
  job: <T>(kind: string, work: () => Promise<T>, went: (value: T) => Went) => Promise<T>;
  /** A statement that has just ended, with what it took in milliseconds. */
  statement: (text: string, milliseconds: number) => void;
};

// Next bundles routes and instrumentation apart; the process has one observer, so it is kept outside the modules.
const shared = globalThis as typeof globalThis & { klyngeklarObserver?: Observer | undefined };

/** The observer of this process; undefined where nobody asked for one, and then nothing is loaded or measured for it. */
export function observer(): Observer | undefined {
  return shared.klyngeklarObserver;
}

/** Sets the observer of this process, or takes it away. */
export function observeWith(given: Observer | undefined): void {
  shared.klyngeklarObserver = given;
}
