import fc from "fast-check";
import type { Description } from "./description.ts";
import { type Came, faultsOf } from "./judge.ts";
import { type Asked, requests } from "./requests.ts";
import type { World } from "./world.ts";

export type Send = (asked: Asked, headers: Readonly<Record<string, string>>) => Promise<Came>;
export type Found = { asked: Asked; came: Came; faults: readonly string[] };
export type Report = {
  sent: number;
  found: readonly Found[];
  /** How many answers each status had, by the operation's id. */
  statuses: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Milliseconds, from the quickest to the slowest. */
  times: readonly number[];
};

type Options = { description: Description; world: World; send: Send; count: number; seed: number; atOnce: number };
const chunk = 500;

/** Sends requests made from a description and judges every answer. The same seed makes the same requests. */
export async function fuzz({ description, world, send, count, seed, atOnce }: Options): Promise<Report> {
  const made = requests(description, world.known, [...Object.keys(world.who), "own", "own"]);
  const statuses = new Map<string, Map<number, number>>();
  const [found, times]: [Found[], number[]] = [[], []];

  async function one(asked: Asked): Promise<void> {
    const came = await send(asked, world.who[asked.who] ?? {});
    times.push(came.milliseconds);
    const own = statuses.get(asked.operation.id) ?? new Map<number, number>();
    statuses.set(asked.operation.id, own.set(came.status, (own.get(came.status) ?? 0) + 1));
    const faults = faultsOf(asked, came, description);
    if (faults.length > 0) found.push({ asked, came, faults });
  }

  for (let done = 0; done < count; done += chunk) {
    const waiting = fc.sample(made, { numRuns: Math.min(chunk, count - done), seed: seed + done }).values();
    const worker = async () => {
      for (const asked of waiting) await one(asked);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }
  return { sent: times.length, found, statuses, times: times.sort((one, other) => one - other) };
}
