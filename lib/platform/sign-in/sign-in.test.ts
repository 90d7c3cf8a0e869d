import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { person, session, verification } from "#db/schema/identity.ts";
import { sessionTokenOf } from "./cookie.ts";
import { resetAnswer } from "./hooks.ts";
import { passwordTries } from "./password-tries.ts";
import { byLink, type Library, library, origin, secret, setPassword, tokenTo } from "./testing/library.ts";

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

describe("a password that was tried too often for an e-mail address", () => {
  /** Tries that somebody made before, from elsewhere. */
  async function tried({ database }: Library, email: string, times: number) {
    const { count } = passwordTries(database, secret);
    for (let made = 0; made < times; made += 1) await count(email);
  }

  test("rests whoever asks from wherever, and alike for nobody's address", async () => {
    const house = await library();
    await byLink(house, house.browser(), anna);
    await setPassword(house, house.browser(), anna, password);
    for (const email of [anna, "ingen@guld.example"]) await tried(house, email, 9);
    const ask = (email: string, given: string, from: string) =>
      house.browser(from).ask("/sign-in/email", { body: { email, password: given } });
    const wrong = await ask("Anna@Guld.example", "ikke den rigtige", "198.51.100.2");
    expect(wrong.status).toBe(401);
    expect(await ask("Ingen@Guld.example", "ikke den rigtige", "198.51.100.3")).toEqual(wrong);
    const right = await ask(anna, password, "198.51.100.4");
    expect(right).toMatchObject({ status: 429, body: { code: "PASSWORD_RESTS" } });
    expect(await ask("ingen@guld.example", password, "198.51.100.5")).toEqual(right);
  });

  test("locks nobody out: a link and a new password by a link are there all the while", async () => {
    const house = await library();
    await byLink(house, house.browser(), anna);
    await tried(house, anna, 10);
    const browser = house.browser("198.51.100.6");
    expect((await browser.ask("/sign-in/email", { body: { email: anna, password } })).status).toBe(429);
    expect((await byLink(house, browser, anna)).status).toBe(302);
    expect(browser.token()).not.toBe("");
    expect((await setPassword(house, house.browser("198.51.100.7"), anna, password)).status).toBe(200);
    expect((await browser.ask("/passkey/generate-authenticate-options", { method: "GET" })).status).toBe(200);
  });

  test("is counted apart for who is signed in and gives it again", async () => {
    const house = await library();
    await byLink(house, house.browser(), anna);
    await setPassword(house, house.browser(), anna, password);
    const browser = house.browser("198.51.100.8");
    await byLink(house, browser, anna);
    await tried(house, anna, 10);
    const enable = (given: string, from: string) =>
      browser.ask("/two-factor/enable", { body: { password: given }, headers: { "X-Forwarded-For": from } });
    expect((await enable(password, "198.51.100.9")).status).toBe(200);
    const [row] = await house.database.reader.select({ id: person.id }).from(person);
    await tried(house, `person:${row?.id}`, 9);
    expect((await enable("ikke den rigtige", "198.51.100.10")).status).toBe(400);
    expect(await enable(password, "198.51.100.11")).toMatchObject({ status: 429, body: { code: "PASSWORD_RESTS" } });
  });

  test("counts from the start after the right one", async () => {
    const house = await library();
    await byLink(house, house.browser(), anna);
    await setPassword(house, house.browser(), anna, password);
    await tried(house, anna, 9);
    expect((await house.browser().ask("/sign-in/email", { body: { email: anna, password } })).status).toBe(200);
    await tried(house, anna, 10);
    await expect(tried(house, anna, 1)).rejects.toThrow("Too many passwords");
  });
});

describe("a new password", () => {
  test("is looked up by nobody before the answer, which is the library's own", async () => {
    const house = await library();
    await byLink(house, house.browser(), anna);
    const before = [await house.database.reader.select().from(verification), house.mails.length];
    const known = await house.browser().ask("/request-password-reset", { body: { email: anna } });
    expect(known).toMatchObject({ status: 200, body: resetAnswer });
    expect([await house.database.reader.select().from(verification), house.mails.length]).toEqual(before);
    expect(house.asked).toEqual([anna]);
    await house.sendResets();
    expect(house.mails.at(-1)).toMatchObject({ template: "password-reset", to: anna });
    await house.browser().ask("/request-password-reset", { body: { email: "ingen@guld.example" } });
    await house.sendResets();
    expect(house.mails.at(-1)).toMatchObject({ to: anna });
    // What is no address is the library's to answer, and one that nobody can have is answered by the library itself.
    expect((await house.browser().ask("/request-password-reset", { body: { email: "ingen" } })).status).toBe(400);
    const long = `${"a".repeat(60)}@${`${"b".repeat(60)}.`.repeat(4)}example`;
    expect((await house.browser().ask("/request-password-reset", { body: { email: long } })).body).toEqual(resetAnswer);
    expect(house.asked).toEqual([]);
  });

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
    const other = { body: { email: "bo@guld.example", password: "ikke den rigtige" } };
    expect((await browser.ask("/sign-in/email", other)).status).toBe(429);
    expect((await house.browser("198.51.100.8").ask("/sign-in/email", other)).status).toBe(401);
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

  test("a forged Host gets no link to itself into a letter, nor a redirect", async () => {
    const house = await library();
    const headers = {
      Host: "evil.example",
      "X-Forwarded-Host": "evil.example",
      "X-Forwarded-Proto": "http",
      Forwarded: "host=evil.example",
    };
    await house.browser().ask("/sign-in/magic-link", { body: { email: anna }, headers });
    const query = new URLSearchParams({ token: tokenTo(house.mails, anna), callbackURL: "/da/konto" });
    const used = await house.browser().ask(`/magic-link/verify?${query}`, { method: "GET", headers });
    await house.browser().ask("/request-password-reset", { body: { email: anna }, headers });
    await house.sendResets();
    expect(house.mails.map(({ template, url }) => [template, new URL(url).origin])).toEqual([
      ["sign-in-link", origin],
      ["password-reset", origin],
    ]);
    expect(used.location).toBe(`${origin}/da/konto`);
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
