import { type FaultCode, faultMessages } from "#lib/domain/fault.ts";
import * as z from "#lib/domain/zod.ts";
import type { FailureCode } from "#lib/i18n/messages/failures.ts";
import type { Answered } from "./action.ts";

const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(faultMessages, code);

/** What a refusal of the API tells beside its status; its codes are checked against the messages where they are made (problem.ts). */
const Problem = z.object({
  code: z.optional(z.custom<FailureCode>((code) => typeof code === "string")),
  reference: z.optional(z.string()),
  faults: z.optional(z.array(z.object({ path: z.string(), code: z.string() }))),
});

/** Sends a form with a file to the API. A server that is not there or says something unknown counts as a failure, never as done. */
export async function sendForm<V>(address: string, fields: Readonly<Record<string, string | Blob>>): Promise<Answered<V>> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const response = await fetch(address, { method: "POST", body }).catch(() => null);
  if (response === null) return { ok: false, code: "unreachable", faults: [] };
  const answered: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value: answered as V };
  const { code, reference = "", faults: told = [] } = Problem.safeParse(answered).data ?? {};
  const faults = told.flatMap(({ path, code }) => (isFaultCode(code) ? [{ path, code, params: {} }] : []));
  const otherwise = response.status === 404 ? "not-found" : faults.length > 0 ? "invalid" : "failed";
  return { ok: false, code: code ?? otherwise, reference, faults };
}
