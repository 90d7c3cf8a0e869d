import { describe, expect, test, vi } from "vitest";
import type { Database } from "#db/client.ts";
import { job } from "#db/schema/job.ts";
import { newDatabase } from "#db/testing/database.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { enqueue, type Wanted } from "./enqueue.ts";
import { mostAttempts, pauseAfter } from "./finish.ts";
import { type Effect, handler, type JobContext, PermanentFailure } from "./handler.ts";
import { kinds } from "./kinds.ts";
import { startWorker, type WorkerDeps, workOnce } from "./worker.ts";

vi.stubEnv("LOG_LEVEL", "silent");

const wanted: Wanted<"clean-up"> = { kind: "clean-up", key: "a", payload: {}, runAt: noon };
const ask = (database: Database, change: Partial<Wanted<"clean-up">> = {}) =>
  database.write((writer) => enqueue(writer, { ...wanted, ...change }));

type Run = (context: JobContext) => Promise<Effect | undefined>;
/** A worker at a time that the test moves, running `run` for every job. */
function workerOn(database: Database, run: Run, isReady = () => true) {
  const time = { now: noon.getTime() };
  const handlers = { "clean-up": handler(kinds["clean-up"], run, isReady) };
  const deps: WorkerDeps = { database, clock: () => new Date(time.now), handlers, lease: 60_000 };
  return { deps, time };
}

const rows = (database: Database) => database.reader.select().from(job);
const fine: Run = async () => undefined;

describe("asking for a job", () => {
  test("keeps it once for a key, and gives it up with its transaction", async () => {
    const database = await newDatabase();
    expect([await ask(database), await ask(database), await ask(database, { key: "b" })]).toEqual([true, false, true]);
    const undone = database.write(async (writer) => {
      await enqueue(writer, { ...wanted, key: "c" });
      throw new Error("changed my mind");
    });
    await expect(undone).rejects.toThrow("changed my mind");
    expect((await rows(database)).map(({ key }) => key)).toEqual(["a", "b"]);
  });

  test("takes only what the kind takes", async () => {
    const database = await newDatabase();
    const wrong = { kind: "mail", key: "a", payload: { to: "nobody" }, runAt: noon } as unknown as Wanted<"mail">;
    await expect(database.write((writer) => enqueue(writer, wrong))).rejects.toThrow("a job of kind mail cannot be told this");
  });
});

describe("working", () => {
  test("runs a job once, from its time on, and forgets what it was told", async () => {
    const database = await newDatabase();
    await ask(database, { runAt: new Date(noon.getTime() + 1) });
    const run = vi.fn(fine);
    const { deps, time } = workerOn(database, run);
    expect(await workOnce(deps)).toBe("idle");
    time.now += 1;
    expect([await workOnce(deps), await workOnce(deps)]).toEqual(["done", "idle"]);
    expect(run).toHaveBeenCalledOnce();
    expect(await rows(database)).toMatchObject([{ doneAt: new Date(time.now), payload: null, attempts: 1, leaseOwner: null }]);
    expect(await ask(database), "a key that was done is not done again").toBe(false);
  });

  test("writes its effect with its end, or neither", async () => {
    const database = await newDatabase();
    await ask(database);
    const effects: Effect[] = [
      async (writer) => {
        await enqueue(writer, { ...wanted, key: "effect" });
        throw new Error("no space");
      },
      (writer) => enqueue(writer, { ...wanted, key: "effect", runAt: new Date(noon.getTime() + 1e9) }),
    ];
    const { deps, time } = workerOn(database, async () => effects.shift());
    expect(await workOnce(deps)).toBe("retry");
    expect((await rows(database)).map(({ key }) => key)).toEqual(["a"]);
    time.now += pauseAfter(1);
    expect(await workOnce(deps)).toBe("done");
    expect((await rows(database)).map(({ key, doneAt }) => [key, doneAt !== null])).toEqual([
      ["a", true],
      ["effect", false],
    ]);
  });

  test("waits longer after every failure and gives up after the last, keeping no word about a person", async () => {
    const database = await newDatabase();
    await ask(database);
    const { deps, time } = workerOn(database, async () => {
      throw Object.assign(new Error("anna@guld.example was refused"), { code: "ECONNECTION" });
    });
    for (let attempt = 1; attempt < mostAttempts; attempt += 1) {
      expect([attempt, await workOnce(deps), await workOnce(deps)]).toEqual([attempt, "retry", "idle"]);
      time.now += pauseAfter(attempt) - 1;
      expect(await workOnce(deps)).toBe("idle");
      time.now += 1;
    }
    expect([await workOnce(deps), await workOnce(deps)]).toEqual(["failed", "idle"]);
    const [row] = await rows(database);
    expect(row).toMatchObject({ failedAt: new Date(time.now), payload: null, attempts: mostAttempts });
    expect(row?.lastError).toMatch(/^ECONNECTION \(reference [0-9a-f]{12}\)$/);
    expect(pauseAfter(1)).toBe(15_000);
    expect(pauseAfter(mostAttempts - 1)).toBe(6 * 3_600_000);
  });

  test("gives up at once when trying again cannot help, or when what it was told is not understood", async () => {
    const database = await newDatabase();
    await ask(database);
    await database.write((writer) => writer.insert(job).values({ ...wanted, id: "old", key: "old", payload: "[]", createdAt: noon }));
    const { deps } = workerOn(database, async () => {
      throw new PermanentFailure("address-refused");
    });
    expect([await workOnce(deps), await workOnce(deps)]).toEqual(["failed", "failed"]);
    const reasons = (await rows(database)).map(({ lastError }) => lastError?.split(" ")[0]);
    expect(reasons.sort()).toEqual(["address-refused", "payload-not-understood"]);
  });

  test("leaves jobs of a kind that is not ready as they are", async () => {
    const database = await newDatabase();
    await ask(database);
    const before = await rows(database);
    const gate = { open: false };
    const { deps } = workerOn(database, fine, () => gate.open);
    expect(await workOnce(deps)).toBe("idle");
    expect(await rows(database)).toEqual(before);
    gate.open = true;
    expect(await workOnce(deps)).toBe("done");
  });
});

describe("a lease", () => {
  test("keeps others away, runs out, and its late holder changes nothing", async () => {
    const database = await newDatabase();
    await ask(database);
    const first = Promise.withResolvers<undefined>();
    const slow = workerOn(database, async () => {
      await first.promise;
      return async (writer) => enqueue(writer, { ...wanted, key: "late effect" });
    });
    const other = workerOn(database, fine);
    const lost = workOnce(slow.deps);
    await vi.waitUntil(async () => (await rows(database))[0]?.leaseOwner);
    expect(await workOnce(other.deps)).toBe("idle");
    other.time.now += 60_000;
    expect(await workOnce(other.deps)).toBe("done");
    first.resolve(undefined);
    expect(await lost).toBe("lost");
    expect(await rows(database)).toMatchObject([{ key: "a", attempts: 2, doneAt: new Date(other.time.now) }]);
  });

  test("is renewed while the job runs", async () => {
    const database = await newDatabase();
    await ask(database);
    const clock = () => new Date(noon.getTime() + performance.now());
    const end = Promise.withResolvers<undefined>();
    const handlers = { "clean-up": handler(kinds["clean-up"], () => end.promise) };
    const running = workOnce({ database, clock, handlers, lease: 90 });
    await vi.waitUntil(async () => (await rows(database))[0]?.leaseUntil);
    const until = (await rows(database))[0]?.leaseUntil?.getTime() ?? 0;
    await vi.waitUntil(() => clock().getTime() > until + 200);
    expect(await workOnce({ database, clock, handlers, lease: 90 })).toBe("idle");
    end.resolve(undefined);
    expect(await running).toBe("done");
  });

  test("of a job that always takes its worker with it is given a last time", async () => {
    const database = await newDatabase();
    await ask(database);
    await database.write((writer) => writer.update(job).set({ attempts: mostAttempts, leaseOwner: "dead", leaseUntil: noon }));
    const run = vi.fn(fine);
    expect(await workOnce(workerOn(database, run).deps)).toBe("failed");
    expect(run).not.toHaveBeenCalled();
    expect((await rows(database))[0]?.lastError).toMatch(/^never-came-back /);
  });
});

test("a started worker does what comes, several at a time, and stops when what it has begun has ended", async () => {
  const database = await newDatabase();
  const gate = Promise.withResolvers<undefined>();
  const running: string[] = [];
  const { deps } = workerOn(database, async ({ id }) => {
    running.push(id);
    return gate.promise;
  });
  const worker = startWorker(deps, { lanes: 2, every: 5 });
  for (const key of ["a", "b", "c"]) await ask(database, { key });
  await vi.waitUntil(() => running.length === 2);
  const stopped = worker.stop();
  gate.resolve(undefined);
  await stopped;
  expect((await rows(database)).filter(({ doneAt }) => doneAt !== null).length).toBe(2);
  expect(running.length).toBe(2);
});
