import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { describeFault, type Fault, fault } from "#lib/domain/fault.ts";

/** Something that stops the command: what to print on standard error. */
export type Stopped = { ok: false; message: string };

/** Where a file lies that was named where the user stands; npm itself runs in the folder of package.json. */
export function placeOf(name: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), name);
}

export async function isFile(name: string): Promise<boolean> {
  return stat(placeOf(name)).then(
    (found) => found.isFile(),
    () => false,
  );
}

export function noFile(name: string): Stopped {
  return { ok: false, message: faultsJson([fault([], "no-file", { value: name })]) };
}

export async function readBytes(name: string): Promise<{ ok: true; value: Uint8Array } | Stopped> {
  return readFile(placeOf(name)).then(
    (value) => ({ ok: true, value }),
    () => noFile(name),
  );
}

/** Faults as one line of JSON (contract §3). */
export function faultsJson(faults: readonly Fault[]): string {
  return `${JSON.stringify({ faults: faults.map(describeFault) })}\n`;
}
