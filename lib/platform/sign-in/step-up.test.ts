import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { passkey, person, session, twoFactor } from "#db/schema/identity.ts";
import { codeOf, nextCode, wrongCode } from "./testing/codes.ts";
import { type Browser, byLink, type Library, library, setPassword } from "./testing/library.ts";

const anna = "anna@guld.example";
const password = "tolv bogstaver eller flere";

beforeEach(() => vi.stubEnv("LOG_LEVEL", "silent"));

/** The strength of the session that a browser has. */
async function strengthIn({ database }: Library, browser: Browser) {
  const [row] = await database.reader.select().from(session).where(eq(session.token, browser.token()));
  return row?.strength;
}

async function begin(browser: Browser) {
  const { status, body } = await browser.ask("/two-factor/enable", { body: {} });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { uri: String(body.totpURI), backupCodes: body.backupCodes as string[] };
}

/** Somebody who came in by a link and has set up an authenticator app. */
async function withApp() {
  const house = await library();
  const browser = house.browser("198.51.100.10");
  await byLink(house, browser, anna);
  const { uri, backupCodes } = await begin(browser);
  const used = codeOf(uri);
  await browser.ask("/two-factor/verify-totp", { body: { code: used } });
  return { house, browser, uri, backupCodes, used };
}

async function addPasskey({ database }: Library) {
  const [row] = await database.reader.select({ id: person.id }).from(person);
  const values = {
    id: "p",
    userId: row?.id ?? "",
    publicKey: "x",
    credentialID: "x",
    counter: 0,
    deviceType: "singleDevice",
    backedUp: false,
  };
  await database.write((writer) => writer.insert(passkey).values(values));
}

describe("a session", () => {
  test("by a link alone is single, and becomes strong by setting up an app", async () => {
    const house = await library();
    const browser = house.browser();
    await byLink(house, browser, anna);
    expect(await strengthIn(house, browser)).toBe("single");
    const { uri } = await begin(browser);
    expect((await browser.ask("/two-factor/verify-totp", { body: { code: wrongCode(uri) } })).status).toBe(401);
    expect(await strengthIn(house, browser)).toBe("single");
    expect((await browser.ask("/two-factor/verify-totp", { body: { code: codeOf(uri) } })).status).toBe(200);
    expect(await strengthIn(house, browser)).toBe("second-factor");
    expect(await house.database.reader.$count(session)).toBe(1);
  });

  test("by a link stays single for who has an app, until a right code is given", async () => {
    const { house, uri } = await withApp();
    const other = house.browser("198.51.100.11");
    await byLink(house, other, anna);
    expect(await strengthIn(house, other)).toBe("single");
    expect((await other.ask("/two-factor/verify-totp", { body: { code: wrongCode(uri) } })).status).toBe(401);
    expect(await strengthIn(house, other)).toBe("single");
    expect((await other.ask("/two-factor/verify-totp", { body: { code: nextCode(uri) } })).status).toBe(200);
    expect(await strengthIn(house, other)).toBe("second-factor");
  });

  test("becomes strong by a backup code, which works once", async () => {
    const { house, backupCodes } = await withApp();
    const give = async (browser: Browser) => browser.ask("/two-factor/verify-backup-code", { body: { code: backupCodes[0] } });
    const [first, second] = [house.browser("198.51.100.12"), house.browser("198.51.100.13")];
    for (const browser of [first, second]) await byLink(house, browser, anna);
    expect((await give(first)).status).toBe(200);
    expect(await strengthIn(house, first)).toBe("second-factor");
    expect((await give(second)).status).toBe(401);
    expect(await strengthIn(house, second)).toBe("single");
  });

  test("by password waits for the second step of who has an app", async () => {
    const { house, uri } = await withApp();
    await setPassword(house, house.browser("198.51.100.14"), anna, password);
    const other = house.browser("198.51.100.15");
    expect(await other.ask("/sign-in/email", { body: { email: anna, password } })).toMatchObject({ body: { twoFactorRedirect: true } });
    expect(other.token()).toBe("");
    expect(await house.database.reader.$count(session)).toBe(0);
    await other.ask("/two-factor/verify-totp", { body: { code: nextCode(uri) } });
    expect(await strengthIn(house, other)).toBe("second-factor");
  });

  test("by password on a device that was to be remembered is single", async () => {
    const { house, uri } = await withApp();
    await setPassword(house, house.browser("198.51.100.14"), anna, password);
    const other = house.browser("198.51.100.16");
    await other.ask("/sign-in/email", { body: { email: anna, password } });
    await other.ask("/two-factor/verify-totp", { body: { code: nextCode(uri), trustDevice: true } });
    await other.ask("/sign-out");
    await other.ask("/sign-in/email", { body: { email: anna, password } });
    expect(await strengthIn(house, other)).toBe("single");
  });

  test("of somebody else is never raised by one's own code", async () => {
    const { house, uri } = await withApp();
    const other = house.browser("198.51.100.17");
    await byLink(house, other, "bo@guld.example");
    expect((await other.ask("/two-factor/verify-totp", { body: { code: nextCode(uri) } })).status).toBe(400);
    expect(await strengthIn(house, other)).toBe("single");
  });

  test("is the only one of its browser, whoever signs in there next", async () => {
    const house = await library();
    const browser = house.browser();
    await byLink(house, browser, anna);
    await byLink(house, browser, anna);
    expect(await house.database.reader.$count(session)).toBe(1);
    expect(await strengthIn(house, browser)).toBe("single");
    await byLink(house, browser, "bo@guld.example");
    expect(await house.database.reader.$count(session)).toBe(1);
    expect(await strengthIn(house, browser)).toBe("single");
  });

  test("is not cleared by the options for a passkey, which the page asks for by itself", async () => {
    const house = await library();
    const browser = house.browser();
    await byLink(house, browser, anna);
    await house.database.write((writer) => writer.delete(session));
    const before = browser.token();
    expect((await browser.ask("/passkey/generate-authenticate-options", { method: "GET" })).status).toBe(200);
    expect(browser.token()).toBe(before);
    expect(browser.cookie()).toContain("passkey");
  });

  test("holds where an earlier one of the browser was ended elsewhere", async () => {
    const house = await library();
    const browser = house.browser();
    await byLink(house, browser, anna);
    // A new password ends every session, and the browser keeps the cookie of its own.
    await setPassword(house, house.browser("198.51.100.18"), anna, password);
    await browser.ask("/sign-in/email", { body: { email: anna, password } });
    expect(await strengthIn(house, browser)).toBe("single");
  });

  test("cannot be told to be strong", async () => {
    const house = await library();
    const browser = house.browser();
    await byLink(house, browser, anna);
    await browser.ask("/update-session", { body: { strength: "passkey" } });
    await browser.ask("/update-user", { body: { locale: "en" } });
    expect(await strengthIn(house, browser)).toBe("single");
  });
});

describe("with a strong way in place, a session by one thing", () => {
  test.each([
    ["/two-factor/enable", {}],
    ["/two-factor/disable", {}],
    ["/two-factor/get-totp-uri", {}],
    ["/two-factor/generate-backup-codes", {}],
    ["/passkey/delete-passkey", { id: "p" }],
    ["/passkey/update-passkey", { id: "p", name: "min" }],
    ["/passkey/verify-registration", { response: {} }],
    ["/change-password", { currentPassword: password, newPassword: `${password}!` }],
  ])("may not ask %s", async (path, body) => {
    const { house } = await withApp();
    const other = house.browser("198.51.100.20");
    await byLink(house, other, anna);
    expect(await other.ask(path, { body })).toMatchObject({ status: 403, body: { code: "STEP_UP_REQUIRED" } });
    const [factor] = await house.database.reader.select().from(twoFactor);
    expect(factor?.verified).toBe(true);
  });

  test("may not add a passkey, and a strong one may", async () => {
    const { house, browser } = await withApp();
    const other = house.browser("198.51.100.21");
    await byLink(house, other, anna);
    const register = (by: Browser) => by.ask("/passkey/generate-register-options", { method: "GET" });
    expect(await register(other)).toMatchObject({ status: 403, body: { code: "STEP_UP_REQUIRED" } });
    expect((await register(browser)).status).toBe(200);
  });

  test("cannot confirm an app that it began before there was a passkey", async () => {
    const house = await library();
    const browser = house.browser();
    await byLink(house, browser, anna);
    const { uri, backupCodes } = await begin(browser);
    await addPasskey(house);
    const refused = { status: 403, body: { code: "STEP_UP_REQUIRED" } };
    expect(await browser.ask("/two-factor/verify-totp", { body: { code: codeOf(uri) } })).toMatchObject(refused);
    expect(await browser.ask("/two-factor/verify-backup-code", { body: { code: backupCodes[0] } })).toMatchObject(refused);
    expect(await strengthIn(house, browser)).toBe("single");
  });
});

test("a backup code of an app that was never confirmed raises nothing", async () => {
  const house = await library();
  const browser = house.browser();
  await byLink(house, browser, anna);
  const { backupCodes } = await begin(browser);
  expect((await browser.ask("/two-factor/verify-backup-code", { body: { code: backupCodes[0] } })).status).toBe(403);
  expect(await strengthIn(house, browser)).toBe("single");
});

test("after ten wrong codes the app rests, also for the right one and from anywhere", async () => {
  const { house, uri } = await withApp();
  const code = wrongCode(uri);
  for (let tries = 0; tries < 10; tries += 1) {
    const other = house.browser(`198.51.100.${30 + tries}`);
    await byLink(house, other, anna);
    expect((await other.ask("/two-factor/verify-totp", { body: { code } })).status).toBe(401);
  }
  const other = house.browser("198.51.100.60");
  await byLink(house, other, anna);
  expect((await other.ask("/two-factor/verify-totp", { body: { code: nextCode(uri) } })).status).toBe(429);
  expect(await strengthIn(house, other)).toBe("single");
});

test("who turns the app off with a strong session has none any more", async () => {
  const { house, browser } = await withApp();
  expect((await browser.ask("/two-factor/disable", { body: {} })).status).toBe(200);
  expect(await house.database.reader.$count(twoFactor)).toBe(0);
  expect(await strengthIn(house, browser)).toBe("single");
});

describe("a code of an app", () => {
  test("works once: not again for a session, nor as the second step of a sign-in", async () => {
    const { house, uri, used } = await withApp();
    const other = house.browser("198.51.100.70");
    await byLink(house, other, anna);
    const refused = await other.ask("/two-factor/verify-totp", { body: { code: used } });
    expect(refused).toEqual(await other.ask("/two-factor/verify-totp", { body: { code: wrongCode(uri) } }));
    expect(await strengthIn(house, other)).toBe("single");
    await setPassword(house, house.browser("198.51.100.71"), anna, password);
    const third = house.browser("198.51.100.72");
    await third.ask("/sign-in/email", { body: { email: anna, password } });
    expect(await third.ask("/two-factor/verify-totp", { body: { code: used } })).toEqual(refused);
    expect(third.token()).toBe("");
    expect((await third.ask("/two-factor/verify-totp", { body: { code: nextCode(uri) } })).status).toBe(200);
    expect(await strengthIn(house, third)).toBe("second-factor");
  });

  test("is used by one of two who give it at once", async () => {
    const { house, uri } = await withApp();
    const browsers = [house.browser("198.51.100.73"), house.browser("198.51.100.74"), house.browser("198.51.100.75")];
    for (const browser of browsers) await byLink(house, browser, anna);
    const code = nextCode(uri);
    const given = await Promise.all(browsers.map((browser) => browser.ask("/two-factor/verify-totp", { body: { code } })));
    expect(given.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  test("is no longer taken when a later one was used", async () => {
    const { house, uri } = await withApp();
    const [first, second] = [house.browser("198.51.100.76"), house.browser("198.51.100.77")];
    for (const browser of [first, second]) await byLink(house, browser, anna);
    const now = Date.now();
    const [later = "", ...others] = [30_000, 0, -30_000].map((off) => codeOf(uri, now + off));
    expect((await first.ask("/two-factor/verify-totp", { body: { code: later } })).status).toBe(200);
    for (const code of [later, ...others]) expect((await second.ask("/two-factor/verify-totp", { body: { code } })).status).toBe(401);
    expect(await strengthIn(house, second)).toBe("single");
  });
});
