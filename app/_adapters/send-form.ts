import { type FaultCode, faultMessages } from "#lib/domain/fault.ts";
import * as z from "#lib/domain/zod.ts";
import type { FailureCode } from "#lib/i18n/messages/failures.ts";
import type { Answered } from "./action.ts";

/** How an answer that tells how far it is is asked for, and given (streamed.ts). */
export const lines = "application/x-ndjson";

const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(faultMessages, code);

/** What a refusal of the API tells beside its status; its codes are checked against the messages where they are made (problem.ts). */
const Problem = z.object({
  code: z.optional(z.custom<FailureCode>((code) => typeof code === "string")),
  reference: z.optional(z.string()),
  faults: z.optional(z.array(z.object({ path: z.string(), code: z.string() }))),
});

function answeredAs<V>(ok: boolean, status: number, answered: unknown): Answered<V> {
  if (ok) return { ok: true, value: answered as V };
  const { code, reference = "", faults: told = [] } = Problem.safeParse(answered).data ?? {};
  const faults = told.flatMap(({ path, code }) => (isFaultCode(code) ? [{ path, code, params: {} }] : []));
  const otherwise = status === 404 ? "not-found" : faults.length > 0 ? "invalid" : "failed";
  return { ok: false, code: code ?? otherwise, reference, faults };
}

/** A line of an answer that tells how far it is (streamed.ts). */
const Line = z.object({
  done: z.optional(z.number()),
  of: z.optional(z.number()),
  value: z.optional(z.unknown()),
  problem: z.optional(z.object({ status: z.number() })),
});
/** So many of so many. */
export type Progress = (done: number, of: number) => void;

/** Reads lines as they come; the last says how it ended. One that breaks off counts as a failure, never as done. */
async function readLines<V>(body: ReadableStream<Uint8Array>, progress: Progress): Promise<Answered<V>> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const whole = `${rest}${part.value}`.split("\n");
    rest = whole.pop() ?? "";
    for (const text of whole) {
      const line: unknown = JSON.parse(text);
      const { done, of, value, problem } = Line.parse(line);
      if (problem !== undefined) return answeredAs(false, problem.status, (line as { problem: unknown }).problem);
      if (value !== undefined) return { ok: true, value: value as V };
      if (done !== undefined && of !== undefined) progress(done, of);
    }
  }
  return { ok: false, code: "unreachable", faults: [] };
}

/**
 * Sends a form with a file to the API. A server that is not there or says something unknown counts as a failure, never as
 * done. With `progress` an address that can is asked to tell how far it is.
 */
export async function sendForm<V>(
  address: string,
  fields: Readonly<Record<string, string | Blob>>,
  progress?: Progress,
): Promise<Answered<V>> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const headers: Record<string, string> = progress === undefined ? {} : { Accept: lines };
  const response = await fetch(address, { method: "POST", body, headers }).catch(() => null);
  if (response === null) return { ok: false, code: "unreachable", faults: [] };
  if (progress !== undefined && response.body !== null && response.headers.get("Content-Type") === lines)
    return readLines<V>(response.body, progress).catch(() => ({ ok: false, code: "unreachable", faults: [] }));
  return answeredAs(response.ok, response.status, await response.json().catch(() => null));
}
