import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const root = join(import.meta.dirname, "../..");
const patience = 30_000;

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** The server of the build in one process, on a database of its own: started, killed at once, started again on the same port. */
export class KilledServer {
  readonly url: string;
  address = "";
  readonly #settings: Readonly<Record<string, string>>;
  #process: ChildProcess | undefined;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(url: string, settings: Readonly<Record<string, string>> = {}) {
    this.url = url;
    this.#settings = settings;
  }

  /** Resolves when it is ready for requests: migrated, its write-ahead log recovered. */
  async start(): Promise<void> {
    const port = this.address === "" ? await freePort() : Number(new URL(this.address).port);
    this.address = `http://127.0.0.1:${port}`;
    const next = join(root, "node_modules/next/dist/bin/next");
    const own = { PORT: String(port), DATABASE_URL: this.url, PUBLIC_URL: this.address, LOG_LEVEL: "error", JOBS: "off" };
    const env = { ...process.env, ...own, ...this.#settings };
    const args = [next, "start", "--port", String(port), "--hostname", "127.0.0.1"];
    const stdio: ["ignore", "ignore", "inherit"] = ["ignore", "ignore", "inherit"];
    this.#process = spawn(process.execPath, args, { cwd: root, env: { ...env, NODE_ENV: "production" }, stdio });
    this.#ended = once(this.#process, "exit");
    const deadline = performance.now() + patience;
    while (performance.now() < deadline) {
      const answer = await fetch(`${this.address}/api/health/ready`).catch(() => null);
      if (answer?.ok === true) return;
      await pause(20);
    }
    throw new Error("the server did not become ready");
  }

  /** Ends the process as a power cut would: whatever it is doing, it does no more. */
  async kill(): Promise<void> {
    this.#process?.kill("SIGKILL");
    await this.#ended;
  }
}
