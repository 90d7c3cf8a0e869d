import type { Database } from "#db/client.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";

/** Noon on the day the tests live. */
export const noon = new Date("2026-11-23T12:00:00Z");

/** Callers of use cases on a database: the public, and the server itself. */
export function callersOn(database: Database): { everybody: Caller; server: Caller } {
  const clock = () => noon;
  return {
    everybody: { actor: { kind: "public" }, clock, database },
    server: { actor: { kind: "system", task: "test" }, clock, database },
  };
}
