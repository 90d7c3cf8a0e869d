import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./killed-server.ts";

/** A libSQL server (sqld) in a process of its own: the primary, or a replica of one. Started, killed, started again at the same addresses. */
export class LibsqlProcess {
  url = "";
  #feed = "";
  #process: ChildProcess | undefined;
  #ended: Promise<unknown> = Promise.resolve();
  readonly #program: string;
  #folder: string;
  readonly #primary: LibsqlProcess | undefined;

  constructor(program: string, folder: string, primary?: LibsqlProcess) {
    this.#program = program;
    this.#folder = folder;
    this.#primary = primary;
  }

  /** The process; 0 before it was started. */
  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    if (this.url === "") this.url = `http://127.0.0.1:${await freePort()}`;
    if (this.#feed === "") this.#feed = `127.0.0.1:${await freePort()}`;
    const place = ["--db-path", this.#folder, "--http-listen-addr", new URL(this.url).host];
    const role = this.#primary === undefined ? ["--grpc-listen-addr", this.#feed] : ["--primary-grpc-url", `http://${this.#primary.#feed}`];
    this.#process = spawn(this.#program, [...place, ...role], { stdio: "ignore" });
    this.#ended = once(this.#process, "exit");
    const deadline = performance.now() + 20_000;
    while (performance.now() < deadline) {
      if ((await fetch(`${this.url}/health`).catch(() => null))?.ok === true) return;
      await pause(20);
    }
    throw new Error("the libSQL server did not begin to answer");
  }

  /** Serves another folder from now on, at the same addresses: that of a replica which takes the place of a lost primary. */
  async takeOver(folder: string): Promise<void> {
    await this.kill();
    this.#folder = folder;
    await this.start();
  }

  /** Ends the process as a power cut would. */
  async kill(): Promise<void> {
    this.#process?.kill("SIGKILL");
    await this.#ended;
  }
}
