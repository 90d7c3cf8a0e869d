import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { newDatabase } from "#db/testing/database.ts";
import { job } from "./job.ts";

const at = new Date(1);
const row: typeof job.$inferInsert = { id: "1", kind: "mail", key: "a", payload: "{}", runAt: at, createdAt: at };
const insert = (database: Database, change: Partial<typeof job.$inferInsert> = {}) =>
  database.write((writer) => writer.insert(job).values({ ...row, ...change }));

describe("job", () => {
  test("takes one that waits, one that is held and one of each end", async () => {
    const database = await newDatabase();
    await insert(database);
    await insert(database, { id: "2", key: "b", leaseUntil: at, leaseOwner: "x", attempts: 1 });
    await insert(database, { id: "3", key: "c", payload: null, doneAt: at });
    await insert(database, { id: "4", key: "d", payload: null, failedAt: at, lastError: "ETIMEDOUT" });
    await insert(database, { id: "5", kind: "clean-up" });
    expect(await database.reader.$count(job)).toBe(5);
  });

  test("refuses a key twice within a kind", async () => {
    const database = await newDatabase();
    await insert(database);
    await expect(insert(database, { id: "2" })).rejects.toThrow();
  });

  test.each<[string, Partial<typeof job.$inferInsert>]>([
    ["no id", { id: "" }],
    ["no kind", { kind: "" }],
    ["no key", { key: "" }],
    ["a payload that is no JSON", { payload: "{" }],
    ["a waiting job without payload", { payload: null }],
    ["a done job with its payload", { doneAt: at }],
    ["a failed job with its payload", { failedAt: at, lastError: "x" }],
    ["a failed job without a reason", { payload: null, failedAt: at }],
    ["two ends", { payload: null, doneAt: at, failedAt: at, lastError: "x" }],
    ["a lease without an owner", { leaseUntil: at }],
    ["an owner without a lease", { leaseOwner: "x" }],
    ["a finished job that is held", { payload: null, doneAt: at, leaseUntil: at, leaseOwner: "x" }],
    ["fewer than no attempts", { attempts: -1 }],
    ["no time to run", { runAt: new Date(0) }],
    ["no time of birth", { createdAt: new Date(0) }],
  ])("refuses %s", async (_, change) => {
    const database = await newDatabase();
    await expect(insert(database, change)).rejects.toMatchObject({ cause: { message: expect.stringMatching(/CHECK constraint failed/) } });
  });
});
