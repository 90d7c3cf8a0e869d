import { readdirSync, readFileSync } from "node:fs";

/** The processes that one has started, and theirs, by the system's own table. */
export function descendantsOf(process: number): string[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid): [string, string][] => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        return [[pid, stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? ""]];
      } catch {
        return []; // it ended meanwhile
      }
    });
  const found = new Set([String(process)]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  found.delete(String(process));
  return [...found];
}

/** Kilobytes of memory of the server with its browser; what they share counts once. */
export function memory(): number {
  const sizes = descendantsOf(process.pid).map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
    } catch {
      return 0; // it ended meanwhile
    }
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
