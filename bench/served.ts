import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Browser, chromium } from "@playwright/test";
import { launchOptions } from "#e2e/fixtures/browser.ts";

const root = join(import.meta.dirname, "..");
const patience = 60_000;

/** Standard output is for the measurements: what children say there goes to standard error. */
function node(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", 2, 2] });
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
    const answer = await fetch(`${address}/api/health/ready`).catch(() => null);
    if (answer?.ok === true) return;
    await setTimeout(200);
  }
  throw new Error("the server did not become ready");
}

/** Builds what has changed, serves it as `npm start` does, and gives its address and a browser to a measurement. */
export async function inBrowser<T>(flags: readonly string[], measure: (browser: Browser, address: string) => Promise<T>): Promise<T> {
  await build();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = node(["bin/start.ts"], { PORT: String(port), BIND: "127.0.0.1", DATABASE_URL: "file:./var/bench.db", LOG_LEVEL: "error" });
  const ended = once(server, "exit");
  try {
    await Promise.race([untilReady(address), ended.then(() => Promise.reject(new Error("the server ended")))]);
    const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args, ...flags] });
    try {
      return await measure(browser, address);
    } finally {
      await browser.close();
    }
  } finally {
    server.kill("SIGTERM");
    await ended;
  }
}
