import * as z from "#lib/domain/zod.ts";
import type { FailureCode } from "#lib/i18n/messages/failures.ts";

const Problem = z.object({
  code: z.optional(z.string()),
  reference: z.optional(z.string()),
  faults: z.optional(z.array(z.object({ path: z.string(), code: z.string() }))),
});

/** What the API answered to a form; `faults` are told by path and code, as the messages know them. */
export type Sent<V> =
  | { ok: true; value: V }
  | { ok: false; code: FailureCode; reference: string; faults: { path: string; code: string }[] };

const failed = (code: FailureCode): Sent<never> => ({ ok: false, code, reference: "", faults: [] });

/** Sends a form with a file to the API. A server that is not there or says something unknown counts as a failure, never as done. */
export async function sendForm<V>(address: string, fields: Readonly<Record<string, string | Blob>>): Promise<Sent<V>> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const response = await fetch(address, { method: "POST", body }).catch(() => null);
  if (response === null) return failed("unreachable");
  const answered: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value: answered as V };
  const { code, reference = "", faults = [] } = Problem.safeParse(answered).data ?? {};
  // The endpoint's codes are checked against the messages where they are made (problem.ts).
  if (code !== undefined) return { ok: false, code: code as FailureCode, reference, faults };
  if (response.status === 404) return failed("not-found");
  return { ok: false, code: faults.length > 0 ? "invalid" : "failed", reference, faults };
}
