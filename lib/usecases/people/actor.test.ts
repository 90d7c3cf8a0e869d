import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { person, session } from "#db/schema/identity.ts";
import { organisation, programmeRole, token } from "#db/schema/organisation.ts";
import { newDatabase } from "#db/testing/database.ts";
import { heldBy } from "#lib/authz/actor.ts";
import { byLink, library, secret } from "#lib/platform/sign-in/testing/library.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import { actorOf, grantedTo, hashOf } from "./actor.ts";

beforeEach(() => {
  vi.stubEnv("LOG_LEVEL", "silent");
  vi.stubEnv("AUTH_SECRET", secret);
});

const nobody = { actor: { kind: "public" }, by: "nothing" };
const now = () => new Date();

async function signedIn() {
  const house = await library();
  const browser = house.browser();
  await byLink(house, browser, "anna@guld.example");
  return { browser, database: house.database, headers: new Headers({ Cookie: browser.cookie() }) };
}

describe("who comes with a cookie of the real library", () => {
  test("is the person who signed in, by one thing until more is given", async () => {
    const { database, headers } = await signedIn();
    const [own] = await database.reader.select({ id: session.id, person: session.userId }).from(session);
    const actor = { kind: "person", id: own?.person, session: own?.id, strong: false, memberships: [], programmeRoles: [] };
    expect(await actorOf(database, headers, now())).toEqual({ by: "session", actor });
    await database.write((writer) => writer.update(session).set({ strength: "second-factor" }));
    expect(await actorOf(database, headers, now())).toEqual({ by: "session", actor: { ...actor, strong: true } });
  });

  test("is nobody after signing out, after its end, and after an erasure", async () => {
    const { browser, database, headers } = await signedIn();
    expect(await actorOf(database, headers, new Date(Date.now() + 8 * 24 * 3_600_000))).toEqual(nobody);
    await database.write((writer) => writer.update(person).set({ erasedAt: noon }));
    expect(await actorOf(database, headers, now())).toEqual(nobody);
    await database.write((writer) => writer.update(person).set({ erasedAt: null }));
    expect(await actorOf(database, headers, now())).toMatchObject({ by: "session" });
    await browser.ask("/sign-out");
    expect(await actorOf(database, headers, now())).toEqual(nobody);
  });

  test("is nobody with another signature, or with a session's token alone", async () => {
    const { browser, database } = await signedIn();
    const token = browser.token();
    for (const value of [token, `${token}.`, `${token}.AAAA`, encodeURIComponent(`${token}.${Buffer.from(token).toString("base64")}`)])
      expect(await actorOf(database, new Headers({ Cookie: `better-auth.session_token=${value}` }), now())).toEqual(nobody);
    expect(await actorOf(database, new Headers({ Authorization: `Bearer ${token}` }), now())).toEqual(nobody);
  });
});

describe("who comes with a token", () => {
  test("has every role that was granted, each once; those of an organisation that is being deleted say so; none at CED counts", async () => {
    const database = await newDatabase();
    const [kept, closing] = [await organisationOn(database), await organisationOn(database)];
    const roles = [[kept, "lead"] as const, [closing, "member"] as const];
    const { actor } = await personOn(database, "Mads", roles);
    await database.write(async (writer) => {
      await writer.update(organisation).set({ deletedAt: noon }).where(eq(organisation.id, closing));
      for (const role of ["admin", "analyst"] as const)
        await writer.insert(programmeRole).values({ personId: actor.id, role, grantedAt: noon });
      await writer.insert(token).values({ id: "t", personId: actor.id, label: "CRM", hash: hashOf("secret"), createdAt: noon });
    });
    const found = await actorOf(database, new Headers({ Authorization: "Bearer secret" }), now());
    const held = [
      { organisation: kept, role: "lead", closing: false },
      { organisation: closing, role: "member", closing: true },
    ];
    expect(found).toMatchObject({ by: "token", actor: { kind: "person", id: actor.id, strong: false } });
    const granted = await grantedTo(database.reader, actor.id);
    for (const { memberships, programmeRoles } of [granted, found.actor.kind === "person" ? found.actor : granted]) {
      expect([...memberships].sort((a, b) => Number(a.closing) - Number(b.closing))).toEqual(held);
      expect([...programmeRoles].sort()).toEqual(["admin", "analyst"]);
    }
    if (found.actor.kind === "person") expect(heldBy(found.actor).map(({ role }) => role)).not.toContain("admin");
    await database.write((writer) => writer.update(token).set({ revokedAt: noon }));
    expect(await actorOf(database, new Headers({ Authorization: "Bearer secret" }), now())).toEqual(nobody);
  });
});
