import "server-only";
import { notFound } from "next/navigation";
import { ask } from "#app/_adapters/page.ts";
import type { Verb } from "#lib/usecases/kernel/verb.ts";

/** What a page of the register shows. Nobody has to sign in for it: what is refused is not there. */
export async function open<V, C extends string>(verb: Verb<V, C>, raw: unknown): Promise<V> {
  const outcome = await ask(verb, raw);
  if (!outcome.ok) notFound();
  return outcome.value;
}
