import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Browser, chromium } from "@playwright/test";
import { launchOptions } from "#e2e/fixtures/browser.ts";

export const root = join(import.meta.dirname, "..");
const patience = 60_000;

type Environment = Readonly<Record<string, string>>;

/** Standard output is for the measurements: what children say there goes to standard error. */
export function node(args: readonly string[], env: Environment = {}, cwd = root) {
  return spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", 2, 2] });
}

async function build(): Promise<void> {
  const [code] = await once(node(["-e", "import('./bin/setup/build.mjs').then(({ build }) => build()).then(process.exit)"]), "exit");
  if (code !== 0) throw new Error("the build failed");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function untilReady(address: string): Promise<void> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok === true) return;
    await setTimeout(200);
  }
  throw new Error("the server did not become ready");
}

/** Gives the address of a server process to a measurement and ends the process after it. `ready` is a page that answers 200. */
export async function whileServing<T>(
  start: (port: number) => ReturnType<typeof node>,
  ready: string,
  measure: (address: string, pid: number) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = start(port);
  const ended = once(server, "exit");
  try {
    await Promise.race([untilReady(address + ready), ended.then(() => Promise.reject(new Error("the server ended")))]);
    return await measure(address, server.pid ?? 0);
  } finally {
    server.kill("SIGTERM");
    await ended;
  }
}

/** Builds what has changed, serves it as `npm start` does, and gives its address to a measurement. */
export async function served<T>(env: Environment, measure: (address: string, pid: number) => Promise<T>): Promise<T> {
  await build();
  const start = (port: number) =>
    node(["bin/start.ts"], { BIND: "127.0.0.1", LOG_LEVEL: "error", ...env, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` });
  return whileServing(start, "/api/health/ready", measure);
}

/** The same with a browser. */
export async function inBrowser<T>(flags: readonly string[], measure: (browser: Browser, address: string) => Promise<T>): Promise<T> {
  return served({ DATABASE_URL: "file:./var/bench.db" }, async (address) => {
    const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args, ...flags] });
    try {
      return await measure(browser, address);
    } finally {
      await browser.close();
    }
  });
}
