import type { Found, Report } from "./run.ts";

/** At most this many faults are told of one run. */
const most = 30;

/** A request with what is wrong with its answer, in a few lines. */
export function toldOf({ asked, came, faults }: Found): string {
  const body = asked.body?.kind === "text" ? asked.body.text : JSON.stringify(asked.body);
  const lines = [
    `${asked.who}: ${asked.method} ${asked.path.slice(0, 300)}`,
    `  ${JSON.stringify(asked.headers)} ${(body ?? "").slice(0, 200)}`,
  ];
  return [...lines, `  ${came.status} ${came.type ?? "without a type"}: ${faults.join("; ")}`, `  ${came.text.slice(0, 200)}`].join("\n");
}

/** What a run was like: how the answers are spread over operations and statuses, how long they took, and each fault. */
export function tell({ sent, found, statuses, times }: Report, seed: number): string {
  const at = (share: number) => `${Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)} ms`;
  const spread = [...statuses].sort().map(([id, counts]) => {
    const each = [...counts].sort(([one], [other]) => one - other).map(([status, times]) => `${status}: ${times}`);
    return `  ${id.padEnd(24)} ${each.join("  ")}`;
  });
  const faults = found.slice(0, most).map(toldOf);
  const sum = `${sent} requests to ${statuses.size} operations, seed ${seed}: ${found.length} with faults; p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`;
  return [...spread, ...faults, sum].join("\n");
}
