import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { account, passkey, person, session, twoFactor } from "#db/schema/identity.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { newDatabase } from "#db/testing/database.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { changeAccount } from "./change-account.ts";
import { endOtherSessions, endSession } from "./end-sessions.ts";
import { readName } from "./read-name.ts";
import { readWays } from "./read-ways.ts";
import { anOrganisation, somebody } from "./testing/persons.ts";

const moreOf = (userId: string, id: string, expiresAt = new Date(noon.getTime() + 1000)) => ({
  ...{ id, token: id, userId, strength: "single" as const, expiresAt },
  ...{ createdAt: new Date(noon.getTime() - 1000), updatedAt: noon, userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36" },
});

describe("changing an account", () => {
  test("sets name and language, and is written down without them", async () => {
    const database = await newDatabase();
    const { caller, id } = await somebody(database);
    expect(await changeAccount(caller, { name: "  Anna Holm ", locale: "en" })).toEqual({
      ok: true,
      value: { name: "Anna Holm", locale: "en" },
    });
    expect(await database.reader.select().from(person)).toMatchObject([{ id, name: "Anna Holm", locale: "en" }]);
    const entries = await database.reader.select().from(auditEntry);
    expect(entries).toMatchObject([{ action: "account.change", personId: id, subject: id }]);
    expect(JSON.stringify(entries)).not.toContain("Holm");
  });

  test.each([
    [{ name: " ", locale: "da" }, "/name"],
    [{ name: "Anna", locale: "de" }, "/locale"],
    [{ name: "Anna", locale: "da", email: "x@y.dk" }, "/email"],
  ])("refuses %j and writes nothing", async (input, path) => {
    const database = await newDatabase();
    const { caller } = await somebody(database);
    expect(await changeAccount(caller, input)).toMatchObject({ ok: false, code: "invalid", faults: [{ path }] });
    expect(await database.reader.select({ name: person.name }).from(person)).toEqual([{ name: "Anna Berg" }]);
    expect(await database.reader.$count(auditEntry)).toBe(0);
  });

  test("is seen by its name", async () => {
    const { caller, id } = await somebody(await newDatabase());
    expect(await readName(caller, {})).toEqual({ ok: true, value: { id, name: "Anna Berg" } });
    expect(await readName(caller, { id: "other" })).toMatchObject({ ok: false, code: "invalid" });
  });

  test("is for people", async () => {
    const { everybody, server } = callersOn(await newDatabase());
    for (const caller of [everybody, server])
      for (const verb of [changeAccount, endSession, endOtherSessions, readName, readWays])
        expect(await verb(caller, {})).toEqual({ ok: false, code: "forbidden" });
  });
});

describe("the ways in", () => {
  test("of somebody new are a link by mail only", async () => {
    const { caller, session: id } = await somebody(await newDatabase());
    expect(await readWays(caller, {})).toEqual({
      ok: true,
      value: {
        ...{ hasPassword: false, hasApp: false, passkeys: [], providers: [] },
        sessions: [{ id, strength: "single", since: noon.toISOString(), isCurrent: true, device: { browser: null, system: null } }],
      },
    });
  });

  test("are those that are there, without secrets and without other people's", async () => {
    const database = await newDatabase();
    const [anna, bo] = [await somebody(database), await somebody(database)];
    const at = { createdAt: noon, updatedAt: noon };
    const key = { publicKey: "SECRET", counter: 0, deviceType: "x", backedUp: false, createdAt: noon };
    await database.write(async (writer) => {
      await writer
        .insert(account)
        .values({ id: "a", accountId: anna.id, providerId: "credential", userId: anna.id, password: "SECRET", ...at });
      await writer.insert(twoFactor).values({ id: "t", secret: "SECRET", backupCodes: "SECRET", userId: anna.id, verified: true });
      await writer.insert(twoFactor).values({ id: "u", secret: "SECRET", backupCodes: "SECRET", userId: bo.id, verified: false });
      await writer.insert(passkey).values({ id: "p", name: "Min telefon", userId: anna.id, credentialID: "SECRET", ...key });
      await writer.insert(session).values([moreOf(anna.id, "old"), moreOf(anna.id, "gone", noon)]);
    });
    const read = await readWays(anna.caller, {});
    expect(read).toMatchObject({
      value: {
        ...{ hasPassword: true, hasApp: true, passkeys: [{ id: "p", name: "Min telefon" }] },
        sessions: [{ isCurrent: true }, { id: "old", isCurrent: false, device: { browser: "Chrome", system: "Windows" } }],
      },
    });
    expect(JSON.stringify(read)).not.toMatch(/SECRET|gone/);
    expect(await readWays(bo.caller, {})).toMatchObject({ value: { hasPassword: false, hasApp: false, passkeys: [] } });
  });
});

describe("ending sessions", () => {
  test("ends the one named, and never somebody else's", async () => {
    const database = await newDatabase();
    const [anna, bo] = [await somebody(database), await somebody(database)];
    await database.write((writer) => writer.insert(session).values(moreOf(anna.id, "old")));
    expect(await endSession(anna.caller, { id: bo.session })).toEqual({ ok: false, code: "not-found" });
    expect(await endSession(anna.caller, { id: "nowhere" })).toEqual({ ok: false, code: "not-found" });
    expect(await database.reader.$count(auditEntry)).toBe(0);
    expect(await endSession(anna.caller, { id: "old" })).toEqual({ ok: true, value: { ended: 1 } });
    const left = await database.reader.select({ id: session.id }).from(session);
    expect(left.map(({ id }) => id).sort()).toEqual([anna.session, bo.session].sort());
  });

  test("ends all others and keeps the one in use", async () => {
    const database = await newDatabase();
    const organisation = await anOrganisation(database);
    const [anna, bo] = [await somebody(database, { in: [[organisation, "lead"]] }), await somebody(database)];
    await database.write((writer) => writer.insert(session).values([moreOf(anna.id, "one"), moreOf(anna.id, "two")]));
    expect(await endOtherSessions(anna.caller, {})).toEqual({ ok: true, value: { ended: 2 } });
    expect(await database.reader.$count(session, eq(session.userId, anna.id))).toBe(1);
    expect(await database.reader.$count(session, eq(session.id, bo.session))).toBe(1);
    expect(await database.reader.select().from(auditEntry)).toMatchObject([{ action: "account.change", detail: { endedSessions: 2 } }]);
  });
});
