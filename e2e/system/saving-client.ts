import { setTimeout as pause } from "node:timers/promises";
import type { Part } from "#lib/domain/assessment/parts.ts";

type Saved = { key: string; version: number; value: unknown };

/** One client of the API that saves one thing after another and writes down what was acknowledged; a dropped connection is nothing to it. */
export class SavingClient {
  readonly acknowledged: Saved[] = [];
  readonly #versions = new Map<string, number>();
  readonly #name: string;
  readonly #token: string;
  #stopped = false;

  constructor(name: string, token: string) {
    this.#name = name;
    this.#token = token;
  }

  /** Saves to these keys by turns until it is told to stop; `place` gives the address of a key. */
  async saveOn(place: (part: Part, key: string) => string, part: Part, keys: readonly string[]): Promise<void> {
    for (let count = 0; !this.#stopped; count += 1) {
      const key = keys[count % keys.length] ?? "";
      await this.#save(place(part, key), key, { note: `${this.#name} ${count}` }).catch(() => pause(10));
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  async #save(address: string, key: string, value: unknown): Promise<void> {
    const version = this.#versions.get(key) ?? 0;
    const headers = { Authorization: `Bearer ${this.#token}`, "If-Match": `"${version}"`, "Content-Type": "application/json" };
    const answer = await fetch(address, { method: "PUT", headers, body: JSON.stringify(value) });
    const now = Number(/^"(\d+)"$/.exec(answer.headers.get("ETag") ?? "")?.[1]);
    if (answer.status === 200) this.acknowledged.push({ key, version: now, value });
    // 412: somebody else saved, or our own save was kept whose answer never came.
    if (answer.status === 200 || answer.status === 412) this.#versions.set(key, now);
    else throw new Error(`${answer.status}`);
    await answer.arrayBuffer();
  }
}
