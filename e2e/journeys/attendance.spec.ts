import type { Browser } from "@playwright/test";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { someEvent } from "../fixtures/offerings.ts";
import { signInAs, somePerson } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

const t = translator("da", "attendance");
const words = translator("da", "offerings");
const form = translator("da", "evaluationForm");

/** A list as an organiser has it: a list of people in Windows-1252, with names as people write them. */
const lines = [
  "Navn;Organisation;E-mail;Kost",
  "Anna Ærø;CLEAN;anna@prove.example;",
  "Bo Bæk;Clean;bo@prove.example;vegetar",
  "Cia Dahl;Energy Clutser Denmark;cia@prove.example;",
  "Dan Eg;Energy cluster Danmark;dan@prove.example;",
  "Eva Friis;Odense Robotic;eva@prove.example;",
  "Finn Gade;Food and Bio Cluster Denmark;finn@prove.example;",
  "Finn Gade;Food and Bio Cluster Denmark;finn@prove.example;",
  "Gry Holm;Gate21;gry@prove.example;",
  "Hans Iversen;Prøvestads Kommune;hans@prove.example;",
  "Ida Juhl;Klyngen Nordhavn;ida@prove.example;",
  "Jens Krogh;;jens@prove.example;",
];
const sheet = Buffer.from(lines.join("\r\n"), "latin1");

/** Somebody without an account and without JavaScript, who has the link. */
async function answer(browser: Browser, link: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const answered = await page.goto(link);
  expect(answered?.headers()["referrer-policy"]).toBe("same-origin");
  expect(answered?.headers()["cache-control"]).toContain("no-store");
  const satisfaction = page.getByRole("group", { name: form("satisfaction") });
  await satisfaction.getByLabel(form("satisfactions.5"), { exact: true }).check();
  await page.getByLabel(form("text")).fill("Mere tid til at tale sammen");
  await page.getByRole("button", { name: form("send") }).click();
  await expect(page.getByRole("heading", { name: form("thanks") })).toBeVisible();
  await context.close();
}

test("An organiser counts a sheet with misspelt names in under ten actions, opens the evaluation and reads what was said", async ({
  page,
  context,
  browser,
  origin: baseURL,
}) => {
  const day = "2019-08-22";
  const { event, title, heading } = await someEvent(day);
  await signInAs(context, baseURL, await somePerson("Signe Analytiker", { programme: ["analyst"] }));
  const ofEvent = addressOf("da", { page: "event", params: { event } });
  await page.goto(ofEvent);
  let actions = 0;
  const act = async (doing: Promise<unknown>) => {
    actions += 1;
    await doing;
  };

  await act(page.getByRole("link", { name: words("import") }).click());
  await expect(page.getByRole("heading", { level: 1, name: t("title") })).toBeVisible();
  await act(page.getByLabel(t("choose")).setInputFiles({ name: "deltagere.csv", mimeType: "text/csv", buffer: sheet }));
  await expect(page.getByText(t("faulty", { count: 2 }))).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "finn@prove" })).toContainText(t("faults.duplicate"));
  await expect(page.getByText(t("names.left", { count: 7 }))).toBeVisible();
  const confirm = page.getByRole("button", { name: t("confirm", { people: 9, faulty: 2 }) });
  await act(page.getByRole("button", { name: t("names.accept", { count: 5 }) }).click());
  await expect(page.getByText(t("names.left", { count: 2 }))).toBeVisible();
  const nordhavn = page.getByLabel(t("names.label", { name: "Klyngen Nordhavn", people: 1 }));
  await act(nordhavn.selectOption({ label: t("names.newCluster") }));
  await act(page.getByRole("button", { name: t("names.rest", { count: 1 }) }).click());
  await expect(page.getByText(t("perEvent", { title, date: "22. aug. 2019", people: 9, bodies: 7 }))).toBeVisible();
  await act(confirm.click());
  await expect(page.getByText(t("done", { people: 9, bodies: 7 }))).toBeVisible();
  expect(actions).toBeLessThan(10);

  await page.getByRole("link", { name: t("see") }).click();
  await expect(page.getByText(words("event.counts", { clusters: 8, others: 1 }))).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Energy Cluster Denmark" })).toContainText("2");
  await page.getByLabel(words("evaluation.until")).fill("2099-12-31");
  await page.getByRole("button", { name: words("evaluation.open"), exact: true }).click();
  const link = await page.getByLabel(words("evaluation.link")).inputValue();
  await answer(browser, link);
  await page.goto(ofEvent);
  await expect(page.getByText(words("evaluation.few"))).toBeVisible();
  const texts = page.getByRole("listitem").filter({ hasText: "Mere tid til at tale sammen" });
  await texts.getByRole("button", { name: words("evaluation.show"), exact: true }).click();
  await expect(texts.getByText(words("evaluation.state", { state: "shown" }))).toBeVisible();

  await page.goto(`${addressOf("da", { page: "annex" })}?from=${day}&to=${day}`);
  await expect(page.getByRole("row", { name: `${heading} 8 1 9 6` })).toBeVisible();
  await page.goto(ofEvent);
  await page.getByText(words("event.undo"), { exact: true }).click();
  await page.getByRole("button", { name: words("event.undoSubmit") }).click();
  await expect(page.getByText(words("event.none"))).toBeVisible();
});

test("An administrator adds an offering and an event, takes the event out and brings it back; the steering group sees none of it", async ({
  page,
  context,
  origin: baseURL,
}) => {
  const mark = Date.now().toString(36);
  await signInAs(context, baseURL, await somePerson("Ada Administrator", { programme: ["admin"] }));
  await page.goto(addressOf("da", { page: "offerings" }));
  await page.getByText(words("add.title"), { exact: true }).click();
  await page.getByRole("textbox", { name: words("fields.titleDa") }).fill(`Lab ${mark}`);
  await page.getByRole("button", { name: words("add.submit") }).click();
  await page.getByRole("textbox", { name: words("fields.titleEn") }).fill(`Lab ${mark}`);
  await page.getByLabel(/^2\.4 /).check();
  await page.getByRole("button", { name: words("add.submit") }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Lab ${mark}` })).toBeVisible();
  await page.getByText(words("events.add"), { exact: true }).click();
  await page.getByRole("textbox", { name: words("eventFields.title") }).fill(`Møde ${mark}`);
  await page.getByLabel(words("eventFields.day"), { exact: true }).fill("2030-01-15");
  await page.getByRole("button", { name: words("events.submit") }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Møde ${mark}` })).toBeVisible();
  await page.getByText(words("event.remove"), { exact: true }).click();
  await page.getByRole("button", { name: words("event.removeSubmit") }).click();
  await page.getByRole("button", { name: words("restore"), exact: true }).click();
  await expect(page.getByRole("link", { name: `Møde ${mark}` })).toBeVisible();
  await page.goto(addressOf("en", { page: "offerings" }));
  const address = page.url();
  await context.clearCookies();
  await signInAs(context, baseURL, await somePerson("Ulla Styregruppe", { programme: ["steering"] }));
  expect((await page.request.get(address)).status()).toBe(404);
});
