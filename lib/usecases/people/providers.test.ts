import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Database } from "#db/client.ts";
import { account, passkey } from "#db/schema/identity.ts";
import { newDatabase } from "#db/testing/database.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { disconnectProvider, offeredProviders } from "./providers.ts";
import { readWays } from "./read-ways.ts";

const provider = { id: "guld", name: "Klynge Guld", issuer: "https://login.example", clientId: "a", clientSecret: "hemmelig" };

beforeEach(() => vi.stubEnv("OIDC_PROVIDERS", JSON.stringify([provider])));
afterEach(() => vi.unstubAllEnvs());

const rowOf = (userId: string, providerId: string) => ({
  ...{ id: `${userId}-${providerId}`, accountId: userId, userId, providerId, createdAt: noon, updatedAt: noon },
  password: providerId === "credential" ? "x" : null,
});

async function somebody(database: Database) {
  const caller = await personOn(database, "Anna Berg");
  const { id } = caller.actor;
  await database.write((writer) => writer.insert(account).values([rowOf(id, "guld"), rowOf(id, "credential")]));
  return { id, caller };
}

describe("a provider", () => {
  test("is offered by its name, without its secrets, and read by who has connected it", async () => {
    expect(offeredProviders()).toEqual([{ id: "guld", name: "Klynge Guld" }]);
    const database = await newDatabase();
    const { caller } = await somebody(database);
    const seen = await readWays(caller, {});
    expect(seen).toMatchObject({ value: { hasPassword: true, providers: [{ id: "guld", name: "Klynge Guld", isConnected: true }] } });
    expect(JSON.stringify(seen)).not.toContain("hemmelig");
    const other = await personOn(database, "Bo Holm");
    expect(await readWays(other, {})).toMatchObject({ value: { hasPassword: false, providers: [{ isConnected: false }] } });
  });

  test("is taken away by who came in by it, and nobody else's and no password is", async () => {
    const database = await newDatabase();
    const [anna, bo] = [await somebody(database), await somebody(database)];
    expect(await disconnectProvider(anna.caller, { provider: "guld" })).toEqual({ ok: true, value: null });
    expect(await disconnectProvider(anna.caller, { provider: "guld" })).toMatchObject({ ok: false, code: "not-found" });
    expect(await disconnectProvider(anna.caller, { provider: "credential" })).toMatchObject({ ok: false, code: "invalid" });
    expect(await database.reader.$count(account, eq(account.userId, anna.id))).toBe(1);
    expect(await database.reader.$count(account, eq(account.userId, bo.id))).toBe(2);
    for (const caller of Object.values(callersOn(database)))
      expect(await disconnectProvider(caller, { provider: "guld" })).toMatchObject({ ok: false, code: "forbidden" });
  });

  test("stays while a stronger way is there and the session came in by one thing", async () => {
    const database = await newDatabase();
    const { caller, id } = await somebody(database);
    const key = { id: "p", userId: id, publicKey: "x", credentialID: "x", counter: 0, deviceType: "x", backedUp: false };
    await database.write((writer) => writer.insert(passkey).values(key));
    const weak = { ...caller, actor: { ...caller.actor, strong: false } };
    expect(await disconnectProvider(weak, { provider: "guld" })).toMatchObject({ ok: false, code: "step-up-first" });
    expect(await database.reader.$count(account)).toBe(2);
    expect(await disconnectProvider(caller, { provider: "guld" })).toMatchObject({ ok: true });
  });
});
