import { logError } from "#lib/platform/log.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";

/** How a part does: `degraded` where the server still does most of its work, `failed` where it can do none. */
export type State = "ok" | "degraded" | "failed";

/** What a check says, and in a word why where it is not `ok`. */
export type Finding = { state: "ok" } | { state: Exclude<State, "ok">; reason: string };

/** Looks at one part; what it throws counts as what the check is told to take it for. */
export type Check = { worst: Exclude<State, "ok">; look: (caller: Caller) => Promise<Finding> };

export const fine: Finding = { state: "ok" };
export const degraded = (reason: string): Finding => ({ state: "degraded", reason });
export const failed = (reason: string): Finding => ({ state: "failed", reason });

/** Milliseconds after which a part that has not answered counts as one that does not. */
const patience = 3000;

/** Runs a check, and never throws: an error and silence are findings too. */
export async function find(name: string, { worst, look }: Check, caller: Caller): Promise<Finding> {
  const silent = Promise.withResolvers<Finding>();
  const timer = setTimeout(() => silent.resolve({ state: worst, reason: "no-answer" }), patience);
  try {
    return await Promise.race([look(caller), silent.promise]);
  } catch (error) {
    const reference = logError("health.failed", error, { check: name });
    return { state: worst, reason: `error ${reference}` };
  } finally {
    clearTimeout(timer);
  }
}
