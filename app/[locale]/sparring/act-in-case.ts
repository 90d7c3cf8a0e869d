import "server-only";
import { type Answered, act } from "#app/_adapters/action.ts";
import type { FailureCode } from "#lib/i18n/messages/failures.ts";
import type { Verb } from "#lib/usecases/kernel/verb.ts";

/**
 * The door for forms of a case. What is not there may have been there a moment ago: consent can be withdrawn while
 * somebody writes, and then they are told that what they wrote still stands in the field.
 */
export async function actInCase<V, C extends FailureCode>(verb: Verb<V, C>, raw: unknown): Promise<Answered<V>> {
  const answered = await act(verb, raw);
  return !answered.ok && answered.code === "not-found" ? { ...answered, code: "case-gone" } : answered;
}
