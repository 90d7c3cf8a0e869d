import { fault, type Parsed } from "#lib/domain/fault.ts";
import { parseJson } from "#lib/platform/json.ts";
import { faultsProblem, problem } from "./problem.ts";

/** 256 KiB, of the body as it comes. */
export const bodyLimit = 262_144;

/** Reads a body up to the limit and no further, whatever its length was said to be. */
export async function readWithin(request: Request, limit: number): Promise<Uint8Array | "too-large" | "broken-off"> {
  if (Number(request.headers.get("Content-Length") ?? 0) > limit) return "too-large";
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > limit) return "too-large";
      chunks.push(chunk);
    }
  } catch {
    return "broken-off"; // the client went away in the middle; nobody will read the answer
  }
  return Buffer.concat(chunks);
}

/** The JSON document of a request, or the answer to give instead: 413 when it is too large, 422 when it is no JSON. */
export async function readJson(request: Request): Promise<{ ok: true; value: unknown } | { ok: false; response: Response }> {
  const bytes = await readWithin(request, bodyLimit);
  if (bytes === "too-large") return { ok: false, response: faultsProblem([fault([], "too-large", { limit: "256 KiB" })], 413) };
  if (bytes === "broken-off") return { ok: false, response: problem(400, "The body broke off.") };
  const parsed: Parsed<unknown> = parseJson(bytes);
  return parsed.ok ? parsed : { ok: false, response: faultsProblem(parsed.faults) };
}
