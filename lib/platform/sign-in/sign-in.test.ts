import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { person, session, verification } from "#db/schema/identity.ts";
import { sessionTokenOf } from "./cookie.ts";
import { byLink, library, origin, secret, setPassword, tokenTo } from "./testing/library.ts";

const anna = "anna@guld.example";
const password = "tolv bogstaver eller flere";

beforeEach(() => vi.stubEnv("LOG_LEVEL", "silent"));

describe("a link by mail", () => {
  test("makes the account of somebody new, in the language of the page, and nothing before it is used", async () => {
    const house = await library();
    const browser = house.browser();
    await browser.ask("/sign-in/magic-link", { body: { email: anna, callbackURL: "/en/account", metadata: { locale: "en" } } });
    expect(await house.database.reader.$count(person)).toBe(0);
    const used = await byLink(house, browser, anna, "en");
    expect([used.status, used.location]).toEqual([302, `${origin}/en/account`]);
    const people = await house.database.reader.select().from(person);
    expect(people).toMatchObject([{ email: anna, name: "", locale: "en", emailVerified: true }]);
  });

  test("leads to our own page, keeps a safe address to go on to and no other", async () => {
    const house = await library();
    const ask = (next: unknown) => house.browser().ask("/sign-in/magic-link", { body: { email: anna, metadata: { locale: "da", next } } });
    await ask("/da/o/klynge-guld");
    await ask("https://evil.example");
    const [good, bad] = house.mails.map(({ url }) => new URL(url));
    expect(good?.href.startsWith(`${origin}/da/log-ind?token=`)).toBe(true);
    expect(good?.searchParams.get("next")).toBe("/da/o/klynge-guld");
    expect(bad?.searchParams.has("next")).toBe(false);
  });

  test("works once", async () => {
    const house = await library();
    await byLink(house, house.browser(), anna);
    const query = new URLSearchParams({ token: tokenTo(house.mails, anna), callbackURL: "/da/konto", errorCallbackURL: "/da/log-ind" });
    const again = house.browser();
    expect((await again.ask(`/magic-link/verify?${query}`, { method: "GET" })).location).toBe(`${origin}/da/log-ind?error=INVALID_TOKEN`);
    expect(again.token()).toBe("");
  });

  test("is kept as a hash only", async () => {
    const house = await library();
    await house.browser().ask("/sign-in/magic-link", { body: { email: anna } });
    const rows = await house.database.reader.select().from(verification);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(tokenTo(house.mails, anna));
  });
});

describe("the cookie of a session", () => {
  test("is the library's own format, and no other signature will do", async () => {
    const house = await library();
    const browser = house.browser();
    await byLink(house, browser, anna);
    const [row] = await house.database.reader.select({ token: session.token }).from(session);
    expect(sessionTokenOf(browser.cookie(), secret)).toBe(row?.token);
    expect(sessionTokenOf(browser.cookie(), "another secret of at least 32 letters")).toBeNull();
    expect(sessionTokenOf(browser.cookie().replace("session_token=", "session_token=x"), secret)).toBeNull();
    expect(sessionTokenOf("better-auth.session_token=%zz", secret)).toBeNull();
    expect(sessionTokenOf(`__Secure-${browser.cookie()}`, secret)).toBe(row?.token);
  });
});

describe("nobody learns who exists", () => {
  const asked = {
    "a password that is wrong": ["/sign-in/email", (email: string) => ({ email, password: "ikke den rigtige" })],
    "a link": ["/sign-in/magic-link", (email: string) => ({ email })],
    "a new password": ["/request-password-reset", (email: string) => ({ email })],
    "an account by password": ["/sign-up/email", (email: string) => ({ email, password, name: "x" })],
  } as const;

  test.each(Object.entries(asked))("who asks for %s", async (_, [path, body]) => {
    const house = await library();
    await byLink(house, house.browser(), anna);
    await setPassword(house, house.browser(), anna, password);
    const known = await house.browser("198.51.100.2").ask(path, { body: body(anna) });
    const unknown = await house.browser("198.51.100.3").ask(path, { body: body("ingen@guld.example") });
    expect(unknown).toEqual(known);
    expect(await house.database.reader.$count(person)).toBe(1);
  });

  test("and a password of the right person signs in", async () => {
    const house = await library();
    await byLink(house, house.browser(), anna);
    await setPassword(house, house.browser(), anna, password);
    const browser = house.browser();
    expect((await browser.ask("/sign-in/email", { body: { email: anna, password } })).status).toBe(200);
    const [row] = await house.database.reader.select().from(session).where(eq(session.token, browser.token()));
    expect(row?.strength).toBe("single");
  });
});

describe("a new password", () => {
  test("ends every session, and its link works once", async () => {
    const house = await library();
    await byLink(house, house.browser(), anna);
    expect((await setPassword(house, house.browser(), anna, password)).status).toBe(200);
    expect(await house.database.reader.$count(session)).toBe(0);
    expect(new URL(house.mails.at(-1)?.url ?? "").pathname).toBe("/da/ny-adgangskode");
    const body = { newPassword: "en helt anden adgangskode", token: tokenTo(house.mails, anna) };
    expect(await house.browser().ask("/reset-password", { body })).toMatchObject({ status: 400, body: { code: "INVALID_TOKEN" } });
  });

  test("has twelve characters or more", async () => {
    const house = await library();
    await byLink(house, house.browser(), anna);
    expect((await setPassword(house, house.browser(), anna, "kun elleve..")).status).toBe(200);
    expect((await setPassword(house, house.browser(), anna, "kun elleve.")).body).toMatchObject({ code: "PASSWORD_TOO_SHORT" });
  });
});

describe("limits and other sites", () => {
  test("the eleventh wrong password in a minute is refused, from that address only", async () => {
    const house = await library();
    const browser = house.browser("198.51.100.7");
    const wrong = { body: { email: anna, password: "ikke den rigtige" } };
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) statuses.push((await browser.ask("/sign-in/email", wrong)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    expect((await house.browser("198.51.100.8").ask("/sign-in/email", wrong)).status).toBe(401);
  });

  test("a form of another site changes nothing", async () => {
    const house = await library();
    const browser = house.browser();
    await byLink(house, browser, anna);
    const headers = { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors" };
    for (const path of ["/sign-out", "/sign-in/magic-link", "/two-factor/enable"])
      expect((await browser.ask(path, { body: { email: anna }, headers })).status).toBe(403);
    expect(await house.database.reader.$count(session)).toBe(1);
    expect(house.mails).toHaveLength(1);
  });

  test("no link leads to another site", async () => {
    const house = await library();
    const foreign = "https://evil.example/";
    expect((await house.browser().ask("/sign-in/magic-link", { body: { email: anna, callbackURL: foreign } })).status).toBe(403);
    expect((await house.browser().ask("/request-password-reset", { body: { email: anna, redirectTo: foreign } })).status).toBe(403);
    await house.browser().ask("/sign-in/magic-link", { body: { email: anna } });
    for (const key of ["callbackURL", "errorCallbackURL", "newUserCallbackURL"]) {
      const query = new URLSearchParams({ token: tokenTo(house.mails, anna), callbackURL: "/da/konto", [key]: foreign });
      expect((await house.browser().ask(`/magic-link/verify?${query}`, { method: "GET" })).status).toBe(403);
    }
  });

  test.each(["/list-sessions", "/update-user", "/update-session", "/delete-user", "/unlink-account", "/change-email"])(
    "%s is closed",
    async (path) => {
      const house = await library();
      const browser = house.browser();
      await byLink(house, browser, anna);
      for (const method of ["GET", "POST"] as const) expect((await browser.ask(path, { method })).status).toBe(404);
    },
  );
});
