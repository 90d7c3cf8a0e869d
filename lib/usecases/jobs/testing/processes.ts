import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished, vi } from "vitest";

const script = join(import.meta.dirname, "worker-process.ts");

export type WorkerProcess = { process: ChildProcess; exited: Promise<unknown[]>; log: string; lines: () => Promise<string[]> };

/** Starts a worker process on a database; resolves when it works. It is ended by force with the test. */
export async function startWorkerProcess(url: string, name: string, takes: number, lease = 60_000): Promise<WorkerProcess> {
  const log = fileURLToPath(new URL(`${name}.log`, url));
  await writeFile(log, "");
  const child = spawn(process.execPath, ["--conditions=react-server", script, url, log, String(takes), String(lease)], {
    env: { ...process.env, LOG_LEVEL: "error" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const exited = once(child, "exit");
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = async () => (await readFile(log, "utf8")).split("\n").filter((line) => line !== "");
  const started = { process: child, exited, log, lines };
  await untilLine(started, "ready");
  return started;
}

/** Waits until a worker process has written a line that begins so. */
export async function untilLine({ lines }: WorkerProcess, start: string): Promise<void> {
  await vi.waitUntil(async () => (await lines()).some((line) => line.startsWith(start)), { timeout: 15_000, interval: 10 });
}
