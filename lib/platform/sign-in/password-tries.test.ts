import { rm } from "node:fs/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/client.ts";
import { rateLimit } from "#db/schema/identity.ts";
import { newDatabase, newDatabaseUrl } from "#db/testing/database.ts";
import { passwordTries } from "./password-tries.ts";
import { secret } from "./testing/library.ts";

const [anna, quarter] = ["anna@guld.example", 15 * 60_000];
const refused = { body: { code: "PASSWORD_RESTS" } };

describe("tries of passwords for an e-mail address", () => {
  test("are ten in a quarter of an hour from the first, counted by all servers together", async () => {
    const url = await newDatabaseUrl();
    const databases = await Promise.all([openDatabase(url), openDatabase(url)]);
    onTestFinished(async () => {
      for (const { close } of databases) close();
      await rm(new URL(".", url), { recursive: true, force: true });
    });
    let now = 1_800_000_000_000;
    const servers = databases.map((database) => passwordTries(database, secret, () => now));
    const begun = now;
    for (let tries = 0; tries < 10; tries += 1) {
      await servers[tries % 2]?.count(tries % 3 === 0 ? anna : "Anna@Guld.Example");
      now += 1000;
    }
    for (const { count } of servers) await expect(count(anna)).rejects.toMatchObject(refused);
    await servers[0]?.count("bo@guld.example");
    now = begun + quarter - 1;
    await expect(servers[0]?.count(anna)).rejects.toMatchObject(refused);
    now = begun + quarter;
    for (let tries = 0; tries < 10; tries += 1) await servers[1]?.count(anna);
    await expect(servers[0]?.count(anna)).rejects.toMatchObject(refused);
  });

  test("are counted also when they come at once", async () => {
    const { count } = passwordTries(await newDatabase(), secret);
    const made = await Promise.allSettled(Array.from({ length: 25 }, () => count(anna)));
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  });

  test("are forgotten after the right one, for that address only", async () => {
    const { count, forget } = passwordTries(await newDatabase(), secret);
    for (let tries = 0; tries < 10; tries += 1) await count(anna);
    await forget("bo@guld.example");
    await expect(count(anna)).rejects.toMatchObject(refused);
    await forget("ANNA@guld.example");
    await count(anna);
  });

  test("leave no address behind", async () => {
    const database = await newDatabase();
    await passwordTries(database, secret).count(anna);
    const rows = await database.reader.select().from(rateLimit);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/anna|guld/);
  });
});
