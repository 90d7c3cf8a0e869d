import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Parsed } from "#lib/domain/fault.ts";
import { namedIn, scoreDocument } from "#lib/domain/scoring/document.ts";
import { parseJson } from "#lib/platform/json.ts";
import type { Find } from "./editions.ts";
import { faultsJson, isFile, noFile, placeOf, readBytes } from "./files.ts";
import { linesOf } from "./lines.ts";

function resultOf(find: Find, bytes: Uint8Array): Parsed<string> {
  const raw = parseJson(bytes);
  return raw.ok ? scoreDocument(find(namedIn(raw.value)), raw.value) : raw;
}

function print(ok: boolean, text: string): number {
  (ok ? process.stdout : process.stderr).write(text);
  return ok ? 0 : 2;
}

/** Prints the result of an answers file, or its faults on standard error. Returns the exit code. */
export async function scoreFile(find: Find, name: string): Promise<number> {
  const bytes = await readBytes(name);
  if (!bytes.ok) return print(false, bytes.message);
  const result = resultOf(find, bytes.value);
  return result.ok ? print(true, result.value) : print(false, faultsJson(result.faults));
}

/** Prints one line for every line that is not blank: its result, or its faults. Returns the exit code. */
export async function scoreLines(find: Find, name: string): Promise<number> {
  if (!(await isFile(name))) return print(false, noFile(name).message);
  let faulty = 0;
  async function* results(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
    for await (const line of linesOf(chunks)) {
      if (
        line
          .toString("latin1")
          .replace(/^\xEF\xBB\xBF/, "")
          .trim() === ""
      )
        continue;
      const result = resultOf(find, line);
      if (!result.ok) faulty += 1;
      yield result.ok ? result.value : faultsJson(result.faults);
    }
  }
  await pipeline(createReadStream(placeOf(name)), results, process.stdout, { end: false });
  return faulty === 0 ? 0 : print(false, `${faulty} faulty ${faulty === 1 ? "line" : "lines"}\n`);
}
