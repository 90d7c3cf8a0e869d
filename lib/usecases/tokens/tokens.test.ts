import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { passkey } from "#db/schema/identity.ts";
import { token } from "#db/schema/organisation.ts";
import { newDatabase } from "#db/testing/database.ts";
import type { NewToken } from "#lib/domain/people/schema.ts";
import { actorOf, hashOf } from "#lib/usecases/people/actor.ts";
import { somebody } from "#lib/usecases/people/testing/persons.ts";
import { everything, lastEntry } from "#lib/usecases/team/testing/team.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { listTokens } from "./list.ts";
import { makeToken } from "./make.ts";
import { revokeToken } from "./revoke.ts";

const bearing = (secret: string) => new Headers({ Authorization: `Bearer ${secret}` });
const minutesOn = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const crm = { label: "CRM", scope: "read-and-save", days: "0" } as const;

async function withToken(chosen: Partial<NewToken> = {}) {
  const database = await newDatabase();
  const anna = await somebody(database);
  const made = await makeToken(anna.caller, { ...crm, ...chosen });
  if (!made.ok) throw new Error(made.code);
  const [row] = await database.reader.select().from(token);
  return { database, anna, secret: made.value.token, id: row?.id ?? "" };
}

async function written(database: Database) {
  return [await everything(database), await database.reader.select().from(token)];
}

describe("a token of one's own", () => {
  test("is told once, kept as a hash, lets its person in, and stands on their list alone", async () => {
    const { database, anna, secret, id } = await withToken({ label: " CRM " });
    expect(secret).toMatch(/^klk_[\w-]{43}$/);
    const kept = await database.reader.select().from(token);
    expect(kept).toMatchObject([{ hash: hashOf(secret), label: "CRM", personId: anna.id }]);
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(await lastEntry(database)).toMatchObject({
      action: "token.make",
      personId: anna.id,
      subject: anna.id,
      detail: { token: id, scope: "read-and-save", days: "0" },
    });
    expect(await actorOf(database, bearing(secret), noon)).toMatchObject({ by: "token", actor: { id: anna.id, strong: false } });
    const own = {
      id,
      label: "CRM",
      scope: "read-and-save",
      since: noon.toISOString(),
      lastUsed: noon.toISOString(),
      expires: null,
      hasExpired: false,
    };
    expect(await listTokens(anna.caller, {})).toEqual({ ok: true, value: { tokens: [own] } });
    const bo = await somebody(database);
    expect(await listTokens(bo.caller, {})).toEqual({ ok: true, value: { tokens: [] } });
  });

  test("opens nothing from the moment it expires, and is told as expired", async () => {
    const { database, anna, secret } = await withToken({ days: "30" });
    const end = 30 * 24 * 60;
    expect(await actorOf(database, bearing(secret), minutesOn(end - 1))).toMatchObject({ by: "token" });
    expect(await actorOf(database, bearing(secret), minutesOn(end))).toEqual({ actor: { kind: "public" }, by: "nothing" });
    const listed = async (minutes: number) => listTokens({ ...anna.caller, clock: () => minutesOn(minutes) }, {});
    const expires = minutesOn(end).toISOString();
    expect(await listed(end - 1)).toMatchObject({ value: { tokens: [{ expires, hasExpired: false }] } });
    expect(await listed(end)).toMatchObject({ value: { tokens: [{ expires, hasExpired: true }] } });
  });

  test("that only reads says so of who comes by it", async () => {
    const { database, secret } = await withToken({ scope: "read" });
    expect((await actorOf(database, bearing(secret), noon)).actor).toMatchObject({ kind: "person", reading: true });
    const other = await withToken();
    expect((await actorOf(other.database, bearing(other.secret), noon)).actor).not.toHaveProperty("reading");
  });

  test("says when it was last used, to the hour", async () => {
    const { database, anna, secret } = await withToken();
    const lastUsed = async () => {
      const listed = await listTokens(anna.caller, {});
      return listed.ok ? listed.value.tokens.map((one) => one.lastUsed) : listed.code;
    };
    expect(await lastUsed()).toEqual([null]);
    for (const [minutes, shown] of [
      [0, 0],
      [59, 0],
      [60, 60],
      [90, 60],
    ] as const) {
      await actorOf(database, bearing(secret), minutesOn(minutes));
      expect(await lastUsed()).toEqual([minutesOn(shown).toISOString()]);
    }
    await actorOf(database, bearing("klk_wrong"), minutesOn(500));
    expect(await lastUsed()).toEqual([minutesOn(60).toISOString()]);
  });

  test("is revoked for good, by its own person, once", async () => {
    const { database, anna, secret, id } = await withToken();
    const bo = await somebody(database);
    const before = await written(database);
    expect(await revokeToken(bo.caller, { id })).toEqual({ ok: false, code: "not-found" });
    expect(await written(database)).toEqual(before);
    expect(await revokeToken(anna.caller, { id })).toEqual({ ok: true, value: { id } });
    expect(await lastEntry(database)).toMatchObject({ action: "token.revoke", personId: anna.id, detail: { token: id } });
    expect(await actorOf(database, bearing(secret), noon)).toMatchObject({ by: "nothing" });
    expect(await listTokens(anna.caller, {})).toEqual({ ok: true, value: { tokens: [] } });
    expect(await revokeToken(anna.caller, { id })).toEqual({ ok: false, code: "not-found" });
  });
});

describe("no token is made", () => {
  test("without a label, by the public or the server, or by a token", async () => {
    const { database, anna, secret } = await withToken();
    const { actor } = await actorOf(database, bearing(secret), noon);
    const before = await written(database);
    expect(await makeToken(anna.caller, { ...crm, label: " " })).toMatchObject({
      code: "invalid",
      faults: [{ path: "/label", code: "blank" }],
    });
    expect(await makeToken({ ...anna.caller, actor }, crm)).toEqual({ ok: false, code: "forbidden" });
    const { everybody, server } = callersOn(database);
    for (const caller of [everybody, server])
      for (const verb of [listTokens, makeToken, revokeToken]) expect(await verb(caller, {})).toEqual({ ok: false, code: "forbidden" });
    expect(await written(database)).toEqual(before);
  });

  test("on a session by one thing where a stronger way is there; one is revoked all the same", async () => {
    const { database, anna, id } = await withToken();
    const values = { id: "p", userId: anna.id, publicKey: "x", credentialID: "x", counter: 0, deviceType: "x", backedUp: false };
    await database.write((writer) => writer.insert(passkey).values(values));
    const before = await written(database);
    expect(await makeToken(anna.caller, crm)).toEqual({ ok: false, code: "step-up-first" });
    expect(await written(database)).toEqual(before);
    expect(await revokeToken(anna.caller, { id })).toMatchObject({ ok: true });
    await database.write((writer) => writer.delete(passkey).where(eq(passkey.id, "p")));
    expect(await makeToken(anna.caller, crm)).toMatchObject({ ok: true });
  });
});
