import { readFileSync } from "node:fs";
import { descendantsOf } from "./memory.ts";

/** Milliseconds of a tick of the system's clock (Linux counts 100 a second). */
const tick = 10;

function timeOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * tick;
  } catch {
    return 0; // it ended meanwhile
  }
}

/** Milliseconds of processor time that some processes and those that they started have taken since they began. */
export function processorTime(pids: readonly number[]): number {
  const all = new Set(pids.flatMap((pid) => [String(pid), ...descendantsOf(pid)]));
  return [...all].reduce((sum, pid) => sum + timeOf(pid), 0);
}
