import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { account, person, session } from "#db/schema/identity.ts";
import { SignInProvider } from "#lib/domain/people/sign-in-provider.ts";
import { codeOf } from "./testing/codes.ts";
import { type Browser, byLink, type Library, library, origin } from "./testing/library.ts";
import { claimsOf, signInAt, startProvider, type Tokens, type Told, tokenOf } from "./testing/provider.ts";

const anna = "anna@guld.example";
const client = { clientId: "klyngeklar", clientSecret: "en hemmelighed" };
/** What the provider says of whom; a test sets its own. */
let told: Record<string, Told> = {};
let there: Awaited<ReturnType<typeof startProvider>>;

beforeAll(async () => {
  const redirectUri = `${origin}/api/auth/callback/guld`;
  there = await startProvider({ name: "Guld", ...client, redirectUri }, (who) => told[who] ?? {});
});
afterAll(() => there.stop());
beforeEach(() => {
  vi.stubEnv("LOG_LEVEL", "silent");
  told = { "anna-1": { email: anna, email_verified: true, name: " Anna\r\n Holm ", picture: "https://ond.example/x.png" } };
  there.changeTokens((tokens) => tokens);
});

/** The sign-in of a server whose operator named the provider, with other settings where a test needs them. */
function withProvider(settings: Record<string, unknown> = {}): Promise<Library> {
  const rules = [{ organisations: ["klynge-guld"], domain: "guld.example" }];
  return library([
    SignInProvider.parse({ id: "guld", name: "Guld", issuer: there.issuer, ...client, domains: ["guld.example"], rules, ...settings }),
  ]);
}

const asked = { provider: "guld", callbackURL: "/da/logget-ind", errorCallbackURL: "/da/log-ind?provider=guld" };

async function begin(browser: Browser): Promise<string> {
  const { status, body } = await browser.ask("/sign-in/social", { body: asked });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return String(body.url);
}

/** The address that the provider sends a browser back to, as the library knows it. */
async function backFrom(url: string, who: string): Promise<string> {
  const { pathname, search } = await signInAt(url, who);
  return `${pathname.replace("/api/auth", "")}${search}`;
}

async function come(browser: Browser, who: string) {
  return browser.ask(await backFrom(await begin(browser), who), { method: "GET" });
}

const peopleIn = ({ database }: Library) => database.reader.select().from(person).orderBy(person.email);
async function strengthIn({ database }: Library, browser: Browser) {
  const [row] = await database.reader.select().from(session).where(eq(session.token, browser.token()));
  return row?.strength;
}

/** Nobody came in, and nothing was made or linked. */
async function expectNobody(house: Library, browser: Browser, people: number) {
  expect(browser.token()).toBe("");
  expect(await house.database.reader.$count(account)).toBe(0);
  expect(await house.database.reader.$count(person)).toBe(people);
  expect(house.provisions).toEqual([]);
}

describe("somebody who signs in at a provider", () => {
  test("has an account from then on, in the language of the page, and is known there by who they are", async () => {
    const house = await withProvider();
    const browser = house.browser();
    expect(await come(browser, "anna-1")).toMatchObject({ status: 302, location: "/da/logget-ind" });
    expect(await peopleIn(house)).toMatchObject([{ email: anna, name: "Anna Holm", emailVerified: true, locale: "da", image: null }]);
    expect(await strengthIn(house, browser)).toBe("single");
    expect((await come(house.browser(), "anna-1")).status).toBe(302);
    const accounts = await house.database.reader.select().from(account);
    expect(accounts).toMatchObject([{ providerId: "guld", accountId: "anna-1", accessToken: null, refreshToken: null, idToken: null }]);
    expect(house.provisions).toHaveLength(2);
    expect(house.provisions[0]).toMatchObject({ provider: "guld", grants: [{ slug: "klynge-guld", role: "member" }] });
  });

  test("comes to the account that is there when the address is verified and of a domain the provider is believed about", async () => {
    const house = await withProvider();
    await byLink(house, house.browser(), anna);
    const browser = house.browser();
    expect((await come(browser, "anna-1")).location).toBe("/da/logget-ind");
    expect(await peopleIn(house)).toHaveLength(1);
    expect(await strengthIn(house, browser)).toBe("single");
  });

  test("is sent there with a state, a nonce and PKCE, and for what the operator asks for", async () => {
    const house = await withProvider({ parameters: { acr_values: "urn:to-ting", state: "fast", code_challenge_method: "plain" } });
    const { searchParams } = new URL(await begin(house.browser()));
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...{ response_type: "code", scope: "openid profile email", code_challenge_method: "S256", acr_values: "urn:to-ting" },
      ...{ redirect_uri: `${origin}/api/auth/callback/guld`, client_id: "klyngeklar" },
    });
    for (const name of ["state", "nonce", "code_challenge"]) expect(searchParams.get(name), name).toMatch(/^[\w-]{32,}$/);
  });

  test("has a strong session only by what the operator lists", async () => {
    const strong = { acr: ["urn:hoj"], amr: ["mfa"] };
    const seen = async (settings: Record<string, unknown>, claims: Told) => {
      told = { "anna-1": { ...told["anna-1"], ...claims } };
      const house = await withProvider(settings);
      const browser = house.browser();
      await come(browser, "anna-1");
      return strengthIn(house, browser);
    };
    expect(await seen({}, { acr: "urn:hoj", amr: ["pwd", "mfa"] })).toBe("single");
    expect(await seen({ strong }, { acr: "urn:lav", amr: ["pwd"] })).toBe("single");
    expect(await seen({ strong }, { acr: "urn:hoj", amr: ["pwd"] })).toBe("second-factor");
    expect(await seen({ strong }, { acr: "urn:lav", amr: ["pwd", "mfa"] })).toBe("second-factor");
  });

  test("by one thing changes no way in of who has an app with codes", async () => {
    const house = await withProvider();
    const [own, browser] = [house.browser("198.51.100.10"), house.browser("198.51.100.11")];
    await byLink(house, own, anna);
    const { body } = await own.ask("/two-factor/enable", { body: {} });
    await own.ask("/two-factor/verify-totp", { body: { code: codeOf(String(body.totpURI)) } });
    await come(browser, "anna-1");
    for (const path of ["/two-factor/disable", "/two-factor/generate-backup-codes"])
      expect(await browser.ask(path)).toMatchObject({ status: 403, body: { code: "STEP_UP_REQUIRED" } });
  });

  test("who cancels there is told so, and nobody came in", async () => {
    const house = await withProvider();
    const browser = house.browser();
    expect((await come(browser, "")).location).toMatch(/^\/da\/log-ind\?provider=guld&error=access_denied/);
    await expectNobody(house, browser, 0);
  });
});

describe("nobody takes over an account", () => {
  const untrusted: Record<string, Told> = {
    "by an address that is not verified": { email: anna, email_verified: false },
    "by an address of which nothing is said": { email: anna },
    "by a word that is nearly yes": { email: anna, email_verified: "yes" },
    "by an address of another domain": { email: "ced@ced.example", email_verified: true },
    "by an address of a domain that only ends alike": { email: "anna@ondguld.example", email_verified: true },
    "by an address below the domain": { email: "anna@post.guld.example", email_verified: true },
    "by two addresses in one": { email: "anna@guld.example@ond.example", email_verified: true },
    "by no address": { email_verified: true },
  };
  test("by an address that the provider is not believed about, and the answer is the same whether there is one or not", async () => {
    const house = await withProvider();
    const through = async () => {
      for (const [how, claims] of Object.entries(untrusted)) {
        told = { "x-1": claims };
        const browser = house.browser();
        expect(await come(browser, "x-1"), how).toMatchObject({ status: 302, location: "/da/log-ind?provider=guld&error=email_not_found" });
        expect(browser.token(), how).toBe("");
      }
    };
    await through();
    expect(await house.database.reader.$count(person)).toBe(0);
    for (const email of [anna, "ced@ced.example"]) await byLink(house, house.browser(), email);
    await through();
    await expectNobody(house, house.browser(), 2);
  });

  test("by a changed address: who is known stays who they are, and gains nothing of another", async () => {
    const house = await withProvider();
    await come(house.browser(), "anna-1");
    await byLink(house, house.browser(), "bo@guld.example");
    told = { "anna-1": { email: "bo@guld.example", email_verified: true, name: "Bo" } };
    const browser = house.browser();
    await come(browser, "anna-1");
    const [own] = await house.database.reader.select().from(session).where(eq(session.token, browser.token()));
    const [first, second] = await peopleIn(house);
    expect(own?.userId).toBe(first?.id);
    expect([first, second]).toMatchObject([{ email: anna, name: "Anna Holm" }, { email: "bo@guld.example" }]);
    expect(await house.database.reader.$count(account)).toBe(1);
    told = { "anna-1": { email: "anna@ond.example", email_verified: true } };
    const later = house.browser();
    await come(later, "anna-1");
    expect(later.token()).not.toBe("");
    expect(house.provisions).toHaveLength(2);
  });

  const other = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const said = ({ id_token }: Tokens) => claimsOf(id_token);
  const changes: Record<string, (tokens: Tokens, key: KeyObject) => string | undefined> = {
    "for somebody else": (tokens, key) => tokenOf({ ...said(tokens), aud: "another" }, key),
    "for us and asked for by somebody else": (tokens, key) =>
      tokenOf({ ...said(tokens), aud: ["klyngeklar", "another"], azp: "another" }, key),
    "of another issuer": (tokens, key) => tokenOf({ ...said(tokens), iss: "https://ond.example" }, key),
    "of another request": (tokens, key) => tokenOf({ ...said(tokens), nonce: "another" }, key),
    "of no request": (tokens, key) => tokenOf({ ...said(tokens), nonce: undefined }, key),
    "that has run out": (tokens, key) => tokenOf({ ...said(tokens), iat: 1, exp: 100 }, key),
    "about nobody": (tokens, key) => tokenOf({ ...said(tokens), sub: undefined }, key),
    "signed by somebody else": (tokens) => tokenOf(said(tokens), other),
    "without a signature": (tokens) => tokenOf(said(tokens), other, { alg: "none" }).replace(/[^.]*$/, ""),
    "that is none": () => "x",
    "that is missing": () => undefined,
  };
  test("by a token for somebody else, of another issuer or request, too late, or that the provider did not sign", async () => {
    const house = await withProvider();
    await byLink(house, house.browser(), anna);
    for (const [how, change] of Object.entries(changes)) {
      const browser = house.browser();
      there.changeTokens(({ id_token, ...others }, key) => ({ ...others, id_token: change({ id_token }, key) }));
      expect((await come(browser, "anna-1")).location, how).toBe("/da/log-ind?provider=guld&error=unable_to_get_user_info");
      expect(browser.token(), how).toBe("");
    }
    await expectNobody(house, house.browser(), 1);
    // The same way lets in with what the provider did sign.
    there.changeTokens((tokens) => tokens);
    expect((await come(house.browser(), "anna-1")).location).toBe("/da/logget-ind");
  });

  test("by an answer that is given twice, in another browser, or to no question", async () => {
    const house = await withProvider();
    const [victim, thief] = [house.browser(), house.browser("198.51.100.30")];
    const back = await backFrom(await begin(victim), "anna-1");
    expect((await thief.ask(back, { method: "GET" })).location).toContain("error=state_mismatch");
    await begin(thief);
    expect((await thief.ask(back, { method: "GET" })).location).toContain("error=state_mismatch");
    await expectNobody(house, thief, 0);
    expect((await victim.ask(back, { method: "GET" })).location).toBe("/da/logget-ind");
    const again = await victim.ask(back, { method: "GET" });
    expect(again.location).toContain("error=state_mismatch");
    expect((await house.browser().ask("/callback/guld?code=x", { method: "GET" })).location).toContain("error=state_not_found");
    expect(await house.database.reader.$count(session)).toBe(1);
  });

  test("by a token that is brought along, other scopes, or the page of somebody else", async () => {
    const house = await withProvider();
    await come(house.browser(), "anna-1");
    const browser = house.browser();
    const refused = { status: 400, body: { code: "NOT_OFFERED" } };
    for (const more of [
      { idToken: { token: "x.y.z" } },
      { scopes: ["x"] },
      { additionalParams: { prompt: "none" } },
      { requestSignUp: true },
    ])
      expect(await browser.ask("/sign-in/social", { body: { ...asked, ...more } })).toMatchObject(refused);
    for (const key of ["callbackURL", "errorCallbackURL"])
      expect((await browser.ask("/sign-in/social", { body: { ...asked, [key]: "https://ond.example/" } })).status).toBe(403);
    const headers = { Origin: "https://ond.example", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors" };
    await byLink(house, browser, anna);
    expect((await browser.ask("/sign-in/social", { body: asked, headers })).status).toBe(403);
  });
});

describe("who is signed in", () => {
  const connect = async (browser: Browser, who: string) => {
    const { status, body } = await browser.ask("/link-social", { body: asked });
    if (status !== 200) return { status, body, location: null };
    return browser.ask(await backFrom(String(body.url), who), { method: "GET" });
  };
  const rules = [{ organisations: ["klynge-guld"], claims: { cvr: "12345678" } }];

  test("connects a provider that is believed about no address, and comes in by it from then on", async () => {
    told = { "mit-1": { cvr: "12345678" }, "mit-2": { email: anna, email_verified: true } };
    const house = await withProvider({ domains: [], rules });
    const browser = house.browser();
    for (const who of ["mit-1", "mit-2"]) expect((await come(browser, who)).location).toContain("error=email_not_found");
    await byLink(house, browser, anna);
    expect((await connect(browser, "mit-1")).location).toBe("/da/logget-ind");
    const [own] = await peopleIn(house);
    expect(await house.database.reader.select().from(account)).toMatchObject([{ accountId: "mit-1", userId: own?.id, idToken: null }]);
    expect(house.provisions).toEqual([{ person: own?.id, provider: "guld", grants: [{ slug: "klynge-guld", role: "member" }] }]);
    const other = house.browser();
    await come(other, "mit-1");
    expect(await strengthIn(house, other)).toBe("single");
    expect(await peopleIn(house)).toMatchObject([{ email: anna, name: "" }]);
  });

  test("connects nothing that is somebody else's, and gains nothing by trying", async () => {
    told = { "mit-1": { cvr: "12345678" } };
    const house = await withProvider({ domains: [], rules });
    const [first, second] = [house.browser(), house.browser()];
    await byLink(house, first, anna);
    await connect(first, "mit-1");
    await byLink(house, second, "bo@guld.example");
    expect((await connect(second, "mit-1")).location).toContain("error=account_already_linked_to_different_user");
    expect(await house.database.reader.$count(account)).toBe(1);
    expect(house.provisions).toHaveLength(1);
  });

  test("connects nothing when signed out, nor by one thing where a stronger way is there", async () => {
    told = { "mit-1": {} };
    const house = await withProvider({ domains: [], rules: [] });
    expect((await connect(house.browser(), "mit-1")).status).toBe(401);
    const [own, weak] = [house.browser(), house.browser()];
    await byLink(house, own, anna);
    const { body } = await own.ask("/two-factor/enable", { body: {} });
    await own.ask("/two-factor/verify-totp", { body: { code: codeOf(String(body.totpURI)) } });
    await byLink(house, weak, anna);
    expect(await connect(weak, "mit-1")).toMatchObject({ status: 403, body: { code: "STEP_UP_REQUIRED" } });
    expect((await connect(own, "mit-1")).location).toBe("/da/logget-ind");
  });
});

describe("a provider", () => {
  test("that does not answer keeps nobody from signing in another way, and is asked again the next time", async () => {
    const { issuer, stop } = await startProvider({ name: "Væk", ...client, redirectUri: "http://localhost" }, () => ({}));
    await stop();
    const house = await withProvider({ issuer });
    expect((await byLink(house, house.browser(), anna)).status).toBe(302);
    const browser = house.browser();
    expect((await browser.ask("/sign-in/social", { body: asked })).status).toBe(404);
    const port = Number(new URL(issuer).port);
    const back = await startProvider({ port, name: "Væk", ...client, redirectUri: `${origin}/api/auth/callback/guld` }, () => ({}));
    expect((await browser.ask("/sign-in/social", { body: asked })).status).toBe(200);
    await back.stop();
  });

  test("whose document names another issuer than the operator is asked nothing more", async () => {
    const house = await withProvider({ issuer: `${there.issuer}/` });
    for (let tries = 0; tries < 2; tries += 1) expect((await house.browser().ask("/sign-in/social", { body: asked })).status).toBe(404);
    await expectNobody(house, house.browser(), 0);
  });

  test("that the operator did not name is not there, and without any the door is closed", async () => {
    const house = await withProvider();
    expect((await house.browser().ask("/sign-in/social", { body: { ...asked, provider: "google" } })).status).toBe(404);
    expect((await (await library()).browser().ask("/sign-in/social", { body: asked })).status).toBe(404);
  });

  test("that is not believed about an address is no error of the server's, and the operator is told which claims came", async () => {
    vi.stubEnv("LOG_LEVEL", "info");
    const [info, error] = [vi.spyOn(console, "log"), vi.spyOn(console, "error")].map((spy) => spy.mockImplementation(() => undefined));
    told = { "x-1": { email: "anna@ond.example", email_verified: true } };
    const house = await withProvider();
    await come(house.browser(), "x-1");
    expect(error).not.toHaveBeenCalled();
    expect(JSON.parse(String(info?.mock.lastCall?.[0]))).toMatchObject({
      ...{ event: "single-sign-on.not-believed", provider: "guld" },
      claims: expect.stringMatching(/\bemail email_verified\b/),
    });
    expect(JSON.stringify(info?.mock.calls)).not.toMatch(/anna|ond\.example/);
    vi.restoreAllMocks();
  });

  test("may say in a claim of its own that an address is verified, as Entra ID does", async () => {
    told = { "anna-1": { email: "Anna@Guld.example", xms_edov: "1" }, "bo-1": { email: "bo@guld.example", email_verified: true } };
    const house = await withProvider({ verified: "xms_edov" });
    await come(house.browser(), "anna-1");
    const browser = house.browser();
    expect((await come(browser, "bo-1")).location).toContain("error=email_not_found");
    expect(await peopleIn(house)).toMatchObject([{ email: anna }]);
  });
});
