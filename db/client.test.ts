import { AsyncLocalStorage } from "node:async_hooks";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "./client.ts";
import { newDatabase } from "./testing/database.ts";

const insert = (key: number) => sql`insert into counter values (${key})`;

async function withCounter() {
  const database = await newDatabase();
  await database.write((writer) => writer.run(sql`create table counter (key integer primary key)`));
  const count = async () => (await database.reader.all<{ n: number }>(sql`select count(*) as n from counter`))[0]?.n;
  return { database, count };
}

describe("openDatabase", () => {
  test("makes the folder, and writes ahead, to the disk, with foreign keys", async () => {
    const folder = await mkdtemp(join(tmpdir(), "klyngeklar-test-"));
    const database = await openDatabase(pathToFileURL(join(folder, "deep/er å/klynge 1.db")).href);
    onTestFinished(async () => {
      database.close();
      await rm(folder, { recursive: true });
    });
    const pragma = (name: string) => database.maintain((writing) => writing.get<Record<string, unknown>>(sql.raw(`PRAGMA ${name}`)));
    expect(Object.values(await pragma("journal_mode"))).toEqual(["wal"]);
    expect(Object.values(await pragma("synchronous"))).toEqual([2]);
    expect(Object.values(await pragma("foreign_keys"))).toEqual([1]);
    expect(Object.values(await pragma("busy_timeout"))).toEqual([5000]);
  });

  test("keeps its settings after a transaction that failed", async () => {
    const { database } = await withCounter();
    await expect(database.write((writer) => writer.run(sql`insert into nowhere values (1)`))).rejects.toThrow();
    expect(await database.maintain((writing) => writing.get(sql`PRAGMA synchronous`))).toMatchObject({ synchronous: 2 });
  });

  test("lets 200 writes wait for each other, and reads go on beside them", async () => {
    const { database, count } = await withCounter();
    const writes = Array.from({ length: 200 }, (_, key) =>
      database.write(async (writer) => {
        await writer.run(insert(key));
        await new Promise((resolve) => setTimeout(resolve, 1));
      }),
    );
    expect(await count()).toBeLessThan(200);
    await Promise.all(writes);
    expect(await count()).toBe(200);
  });

  test("undoes a write that fails and goes on with the next", async () => {
    const { database, count } = await withCounter();
    const failing = database.write(async (writer) => {
      await writer.run(insert(1));
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await count()).toBe(0);
    await database.write((writer) => writer.run(insert(2)));
    expect(await count()).toBe(1);
  });

  test("keeps writes that share a commit apart: one that fails undoes itself only, each answers for itself, in their order", async () => {
    const { database, count } = await withCounter();
    const order: number[] = [];
    const writes = Array.from({ length: 100 }, (_, key) =>
      database.write(async (writer) => {
        order.push(key);
        await writer.run(insert(key));
        if (key % 3 === 0) throw new Error(`not ${key}`);
        return key;
      }),
    );
    const settled = await Promise.allSettled(writes);
    expect(order).toEqual(Array.from({ length: 100 }, (_, key) => key));
    for (const [key, outcome] of settled.entries())
      if (key % 3 === 0) expect(outcome).toMatchObject({ status: "rejected", reason: { message: `not ${key}` } });
      else expect(outcome).toEqual({ status: "fulfilled", value: key });
    expect(await count()).toBe(66);
  });

  test("tells every writer of a commit that failed, and goes on", async () => {
    const { database, count } = await withCounter();
    await database.write((writer) =>
      writer.run(sql`create table child (key integer references counter (key) deferrable initially deferred)`),
    );
    const orphan = database.write((writer) => writer.run(sql`insert into child values (99)`));
    const beside = database.write((writer) => writer.run(insert(1)));
    const settled = await Promise.allSettled([orphan, beside]);
    expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await count()).toBe(0);
    await database.write((writer) => writer.run(insert(2)));
    expect(await count()).toBe(1);
  });

  test("carries the caller's context into the write", async () => {
    const { database } = await withCounter();
    const request = new AsyncLocalStorage<number>();
    const seen = Array.from({ length: 5 }, (_, key) => request.run(key, () => database.write(async () => request.getStore())));
    expect(await Promise.all(seen)).toEqual([0, 1, 2, 3, 4]);
  });

  test("refuses a write inside a write, which would wait for itself", async () => {
    const { database } = await withCounter();
    const nested = database.write(() => database.write((writer) => writer.run(insert(1))));
    await expect(nested).rejects.toThrow("inside a write");
  });

  test("does not write through the reader", async () => {
    const { database, count } = await withCounter();
    await expect(database.reader.all(insert(1))).rejects.toThrow();
    expect(await count()).toBe(0);
  });

  test("waits for another process's lock", async () => {
    const { database, count } = await withCounter();
    const { file } = await database.reader.get<{ file: string }>(sql`select file from pragma_database_list`);
    const script = `import { createClient } from "@libsql/client";
      const transaction = await createClient({ url: ${JSON.stringify(pathToFileURL(file).href)} }).transaction("write");
      await transaction.execute("insert into counter values (7)");
      console.log("locked");
      setTimeout(() => transaction.commit(), 300);`;
    const other = spawn(process.execPath, ["--input-type=module", "--eval", script], { cwd: import.meta.dirname });
    onTestFinished(() => void other.kill());
    await once(other.stdout, "data");
    await database.write((writer) => writer.run(insert(8)));
    expect(await count()).toBe(2);
  });
});
