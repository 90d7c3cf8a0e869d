import { readdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { openDatabase } from "#db/client.ts";
import { newDatabaseUrl } from "#db/testing/database.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { readHealth } from "./read.ts";

vi.stubEnv("LOG_LEVEL", "silent");

async function served() {
  const url = await newDatabaseUrl();
  vi.stubEnv("DATABASE_URL", url);
  const database = await openDatabase(url);
  return { database, folder: dirname(fileURLToPath(url)), ...callersOn(database) };
}

describe("reading the health", () => {
  test("is ready when database and disk are, and leaves nothing behind", async () => {
    const { everybody, database, folder } = await served();
    expect(await readHealth(everybody, {})).toEqual({ ok: true, value: { ready: true, checks: { database: "ok", disk: "ok" } } });
    expect((await readdir(folder)).filter((name) => !name.startsWith("test.db"))).toEqual([]);
    database.close();
    await rm(folder, { recursive: true });
  });

  test("is not ready when the database does not answer", async () => {
    const { everybody, database, folder } = await served();
    database.close();
    expect(await readHealth(everybody, {})).toEqual({ ok: true, value: { ready: false, checks: { database: "failed", disk: "ok" } } });
    await rm(folder, { recursive: true });
  });

  test("is not ready when the folder takes no file", async () => {
    const { everybody, database, folder } = await served();
    vi.stubEnv("DATABASE_URL", `file:${folder}/gone/test.db`);
    expect(await readHealth(everybody, {})).toMatchObject({ value: { ready: false, checks: { database: "ok", disk: "failed" } } });
    database.close();
    await rm(folder, { recursive: true });
  });
});
