import { expect, test } from "@playwright/test";
import { openDatabase } from "#db/client.ts";
import { job } from "#db/schema/job.ts";
import { translator } from "#lib/i18n/text.ts";
import { leavesOf } from "#lib/platform/mail/testing/parts.ts";
import { type TwoProgrammes, twoProgrammes } from "../fixtures/programmes.ts";
import { readFirst } from "../fixtures/test.ts";
import { askFor, everything, rowsIn, tells } from "./everything.ts";
import { type Insider, insider } from "./insider.ts";

test.describe.configure({ mode: "serial" });
let served: TwoProgrammes;
let inside: Insider;
test.beforeAll(async () => {
  served = await twoProgrammes();
  inside = await insider(served.dansk);
});
test.afterAll(() => served.close());

test("Nothing of one programme is seen, opened or changed at another, by whatever id, cookie, key or secret", async () => {
  const before = await rowsIn(served.nordic.url);
  const there = await askFor(served, inside, served.nordic.host, everything(inside));
  expect(there.length).toBeGreaterThan(150);
  expect(there.filter((one) => tells(inside, one)).map(({ place }) => place)).toEqual([]);
  const succeeded = there.filter(({ isOpen, came: { status } }) => (!isOpen && status < 300) || status >= 500);
  expect(succeeded.map(({ place, came }) => `${place}: ${came.status}`)).toEqual([]);
  expect(await rowsIn(served.nordic.url)).toEqual(before);
  // The same do open their own programme, and what is searched for is found there.
  const known = ["/da/klynger", "[locale]/o/[organisation]", "[locale]/account", "/en/clusters", "GET v1/assessments", "session"];
  const wanted = everything(inside).filter(({ place }) => known.includes(place));
  const own = await askFor(served, inside, served.dansk.host, wanted);
  expect(own.filter(({ came }) => came.status !== 200).map(({ place }) => place)).toEqual([]);
  expect([...new Set(own.filter((one) => tells(inside, one)).map(({ place }) => place))].sort()).toEqual(known.toSorted());
});

test("A host that no programme has learns nothing, wherever it asks, but the state of the server", async () => {
  const asked = [
    ...everything(inside),
    { path: "/", method: "GET", headers: {} },
    { path: "/_next/static/x.js", method: "GET", headers: {} },
  ];
  for (const host of ["evil.example", served.nordic.host.replace(/:.*/, "")])
    for (const one of asked) {
      const { status, body } = await served.ask(host, one.path, {
        ...one,
        headers: { ...one.headers, "X-Forwarded-Host": served.dansk.host },
      });
      if (one.path.startsWith("/api/health/")) expect(body, one.path).not.toMatch(/dansk|nordic/);
      else expect([status, body], one.path).toEqual([421, ""]);
    }
});

test("Requests of both programmes at once, on connections that stay open, are each answered by their own", async () => {
  const { dansk, nordic } = served;
  const pagesOf = ["/en", "/en/clusters", "/en/sign-in", "/en/method", "/en/nowhere"];
  const asked = Array.from({ length: 8 }, () => [dansk, nordic].flatMap(({ host }) => pagesOf.map((path) => ({ host, path })))).flat();
  const came = await Promise.all(asked.map(async ({ host, path }) => ({ host, path, body: (await served.ask(host, path)).body })));
  for (const { host, path, body } of came) {
    // What is not there is told in the programme's first language.
    const names = [/Danish Cluster Forum|Dansk Klyngeforum/, /Nordic Cluster Support/];
    const [own, other] = host === dansk.host ? names : names.toReversed();
    expect([own?.test(body), other?.test(body)], path).toEqual([true, false]);
    expect(body.includes(inside.planted.word), path).toBe(host === dansk.host && path === "/en/clusters");
  }
});

test("Each programme sends its own letters, from its own sender, and leaves the other's queue alone", async () => {
  for (const { host, address, id } of [served.dansk, served.nordic]) {
    const body = JSON.stringify({ email: `anna-${id}@prove.example`, metadata: { locale: "en", next: null } });
    const headers = { "Content-Type": "application/json", Origin: address };
    expect((await served.ask(host, "/api/auth/sign-in/magic-link", { method: "POST", headers, body })).status).toBe(200);
    // What the other one's page asks for with a cookie is nobody's.
    const foreign = { ...headers, Cookie: inside.cookie, Origin: id === "dansk" ? served.nordic.address : served.dansk.address };
    expect((await served.ask(host, "/api/auth/sign-in/magic-link", { method: "POST", headers: foreign, body })).status).toBe(403);
  }
  await expect.poll(() => served.letters().length, { timeout: 10_000 }).toBe(2);
  const seen = served.letters().map(({ from, to, raw }) => ({ from, to, link: /http:\/\/[\w.:]+\/en\/sign-in/.exec(raw)?.[0], raw }));
  for (const [{ id, sender, address }, name] of [
    [served.dansk, "Danish Cluster Forum"],
    [served.nordic, "Nordic Cluster Support"],
  ] as const) {
    const own = seen.filter(({ to }) => to === `anna-${id}@prove.example`);
    expect(own).toMatchObject([
      { from: sender, link: `${address}/en/sign-in`, raw: expect.stringContaining(`Subject: Sign in to ${name}`) },
    ]);
  }
  const mails = async (url: string) => {
    const database = await openDatabase(url);
    const rows = await database.reader.select({ kind: job.kind }).from(job);
    database.close();
    return rows.filter(({ kind }) => kind === "mail").length;
  };
  expect(await mails(served.nordic.url)).toBe(1);
});

test("Anna sees the name, the colour and the one language of her programme on every page, and no other language is there", async ({
  page,
}) => {
  const { address } = served.nordic;
  await readFirst(page);
  const noise: string[] = [];
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(error.message));
  await page.goto(address);
  await expect(page).toHaveURL(`${address}/en`);
  await expect(page).toHaveTitle(/^Nordic Cluster Support/);
  const colour = (name: string) => page.evaluate((token) => getComputedStyle(document.documentElement).getPropertyValue(token), name);
  expect(await colour("--color-accent")).toBe("light-dark(#6b2a7a,#d7a3e3)");
  const header = page.getByRole("banner");
  await expect(header.getByRole("link", { name: "Nordic Cluster Support" })).toBeVisible();
  await expect(header.getByRole("link", { name: "Dansk" })).toHaveCount(0);
  for (const [link, title] of [
    ["Method", "Method · Nordic Cluster Support"],
    ["Clusters", "Clusters with a label · Nordic Cluster Support"],
  ] as const) {
    await header.getByRole("link", { name: link, exact: true }).click();
    await expect(page).toHaveTitle(title);
  }
  // A link from her letter, and a form: sessions and actions are the programme's too.
  const letter = served.letters().find(({ to }) => to === "anna-nordic@prove.example");
  const words = leavesOf(letter?.raw ?? "").find(({ type }) => type.startsWith("text/plain"))?.text ?? "";
  await page.goto(/http:\S+/.exec(words)?.[0] ?? "");
  await page.getByRole("button", { name: translator("en", "signIn")("confirm.button") }).click();
  const a = translator("en", "account");
  await expect(page).toHaveTitle("My account · Nordic Cluster Support");
  await page.getByLabel(a("details.name")).fill("Anna Nordfjord");
  await expect(page.getByLabel(a("details.da"))).toHaveCount(0);
  await page.getByRole("button", { name: a("details.save"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Anna Nordfjord" })).toBeVisible();
  expect(noise).toEqual([]);
  for (const path of ["/da", "/da/metode", "/da/klynger", "/da/log-ind"]) {
    const { status, body } = await served.ask(served.nordic.host, path);
    expect(status, path).toBe(404);
    expect(body, path).toContain("Nordic Cluster Support");
  }
});
