import { fault, type Parsed } from "#lib/domain/fault.ts";

/** Reads bytes as JSON in UTF-8, with or without a byte order mark; what cannot be read is a fault of the whole (the empty path). */
export function parseJson(bytes: Uint8Array): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, faults: [fault([], "unparsable")] };
  }
}
