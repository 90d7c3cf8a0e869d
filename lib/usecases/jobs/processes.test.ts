import { rm } from "node:fs/promises";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { job } from "#db/schema/job.ts";
import { newDatabaseUrl } from "#db/testing/database.ts";
import { enqueue } from "./enqueue.ts";
import { handler } from "./handler.ts";
import { kinds } from "./kinds.ts";
import { startWorkerProcess, untilLine } from "./testing/processes.ts";
import { workOnce } from "./worker.ts";

vi.stubEnv("LOG_LEVEL", "silent");

async function fileWithJobs(count: number): Promise<{ url: string; database: Database }> {
  const url = await newDatabaseUrl();
  const database = await openDatabase(url);
  onTestFinished(async () => {
    database.close();
    await rm(new URL(".", url), { recursive: true });
  });
  await database.write(async (writer) => {
    for (let index = 0; index < count; index += 1)
      await enqueue(writer, { kind: "clean-up", key: String(index), payload: {}, runAt: new Date() });
  });
  return { url, database };
}

describe("workers in processes of their own", { timeout: 30_000 }, () => {
  test("a job whose worker is killed is run again when the lease has run out, not before", async () => {
    const { url, database } = await fileWithJobs(1);
    const killed = await startWorkerProcess(url, "killed", 60_000);
    await untilLine(killed, "begun");
    killed.process.kill("SIGKILL");
    await killed.exited;
    const handlers = { "clean-up": handler(kinds["clean-up"], async () => undefined) };
    expect(await workOnce({ database, handlers, clock: () => new Date() })).toBe("idle");
    const [held] = await database.reader.select().from(job);
    expect(await workOnce({ database, handlers, clock: () => held?.leaseUntil ?? new Date(0) })).toBe("done");
    expect(await database.reader.select().from(job)).toMatchObject([{ attempts: 2 }]);
  });

  test("a worker that is told to stop finishes what it has begun, though the process wants to leave", async () => {
    const { url, database } = await fileWithJobs(5);
    const worker = await startWorkerProcess(url, "stopped", 500);
    await untilLine(worker, "begun");
    worker.process.kill("SIGTERM");
    expect(await worker.exited).toEqual([143, null]);
    const lines = await worker.lines();
    const begun = lines.filter((line) => line.startsWith("begun")).length;
    expect(lines.filter((line) => line.startsWith("ended")).length).toBe(begun);
    const left = await database.reader.select().from(job);
    expect(left.filter(({ doneAt }) => doneAt !== null).length).toBe(begun);
    expect(left.filter(({ leaseOwner }) => leaseOwner !== null)).toEqual([]);
    expect(begun).toBeLessThan(5);
  });

  test("three of them run every job once, also when it takes longer than a lease", async () => {
    const { url, database } = await fileWithJobs(12);
    const workers = await Promise.all(["one", "two", "three"].map((name) => startWorkerProcess(url, name, 2000, 900)));
    await vi.waitUntil(async () => (await database.reader.select().from(job)).every(({ doneAt }) => doneAt !== null), {
      timeout: 25_000,
      interval: 50,
    });
    const lines = (await Promise.all(workers.map(({ lines }) => lines()))).flat().filter((line) => line.startsWith("begun"));
    expect(lines.length).toBe(12);
    expect(new Set(lines).size).toBe(12);
  });
});
