import "server-only";
import { headers } from "next/headers";
import type { Fault } from "#lib/domain/fault.ts";
import type { FailureCode } from "#lib/i18n/messages/failures.ts";
import { isAway } from "#lib/platform/away.ts";
import { logError } from "#lib/platform/log.ts";
import type { Standing, Verb } from "#lib/usecases/kernel/verb.ts";
import { callerOf } from "#lib/usecases/people/caller.ts";

export type { Standing };

/**
 * What a form gets back. `failed` is an error nobody expected; its reference stands in the log. `standing` is what somebody
 * else has saved meanwhile, where that is why.
 */
export type Answered<V> =
  | { ok: true; value: V }
  | { ok: false; code: FailureCode; faults: Fault[]; reference?: string; standing?: Standing | undefined };

/** The one door for forms: a server action is `(raw) => act(verb, raw)`. Next refuses actions that other sites' pages send. */
export async function act<V, C extends FailureCode>(verb: Verb<V, C>, raw: unknown): Promise<Answered<V>> {
  try {
    const outcome = await verb(await callerOf(await headers(), "POST"), raw);
    if (outcome.ok) return outcome;
    const { code, faults = [], standing } = outcome;
    return { ok: false, code, faults, standing };
  } catch (error) {
    if (isAway(error)) return { ok: false, code: "away", faults: [] };
    return { ok: false, code: "failed", reference: logError("action.failed", error), faults: [] };
  }
}
