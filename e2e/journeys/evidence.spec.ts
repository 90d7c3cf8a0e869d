import { readFile } from "node:fs/promises";
import { addDays, addMonths, danishDate } from "#lib/domain/date.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import { disguisedPage, someMember, somePdf } from "../fixtures/documents.ts";
import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { expect, test, unwatched } from "../fixtures/test.ts";

const today = danishDate(new Date());
const documentDate = addMonths(today, -6);

for (const locale of locales) {
  const t = translator(locale, "evidence");
  const failures = translator(locale, "failures");
  const faults = translator(locale, "faults");
  const indicator = currentEdition.indicators.find(({ id }) => id === "1.1.2");
  const dayOf = (day: string) =>
    formatter(locale).dateTime(new Date(`${day}T12:00:00Z`), { day: "numeric", month: "short", year: "numeric" });

  // Unwatched: the browser itself reports on the console that the day in the future was refused.
  unwatched(
    `A member uploads a document in ${locale}, uses it at an indicator and sees that it is too old on the audit day`,
    async ({ page, context, origin: baseURL }) => {
      const { organisation, member } = await someMember("Mads Holm");
      await signInAs(context, baseURL, member);
      await page.goto(addressOf(locale, { page: "evidence", params: { organisation: organisation.slug } }));
      await expect(page.getByText(t("list.empty"))).toBeVisible();

      await page.getByRole("button", { name: t("add.file") }).click();
      await page.getByLabel(t("add.chosen"), { exact: true }).setInputFiles(somePdf);
      await page.getByLabel(t("add.date")).fill(addDays(today, 2));
      await page.getByRole("button", { name: t("add.submit"), exact: true }).click();
      await expect(page.getByText(faults("in-future"))).toBeVisible();
      await page.getByLabel(t("add.date")).fill(documentDate);
      await page.getByRole("button", { name: t("add.submit"), exact: true }).click();
      const document = page.getByRole("article", { name: "Medlemsliste Ærø" });
      await expect(document).toContainText(t("list.dated", { day: dayOf(documentDate) }));

      await document.getByRole("button", { name: t("attach.title") }).click();
      await document.getByLabel(t("attach.indicator")).selectOption("1.1.2");
      await document.getByLabel(t("attach.place")).fill("s. 4");
      await document.getByLabel(t("attach.note"), { exact: true }).fill("Se kolonne B");
      await document.getByLabel(t("attach.noteEn"), { exact: true }).fill("See column B");
      await document.getByRole("button", { name: t("attach.submit") }).click();
      const use = document.getByRole("listitem").filter({ hasText: indicator?.title[locale] ?? "" });
      const tooOldOn = dayOf(addDays(addMonths(documentDate, 12), 1));
      await expect(use).toContainText("s. 4");
      await expect(use).toContainText({ da: "Se kolonne B", en: "See column B" }[locale]);
      await expect(use).toContainText(t("freshness.fresh", { day: tooOldOn }));

      await page.getByLabel(t("audit.label")).fill(addMonths(today, 8));
      await page.getByRole("button", { name: t("audit.save") }).click();
      await expect(use).toContainText(t("freshness.ages-before-audit", { day: tooOldOn }));

      const download = page.waitForEvent("download");
      await document.getByRole("link", { name: /Medlemsliste Ærø\.pdf/ }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(somePdf.name);
      expect(await readFile(await file.path())).toEqual(somePdf.buffer);
    },
  );

  test(`A member of a secretariat removes a document in ${locale} and takes that back`, async ({ page, context, origin: baseURL }) => {
    const { organisation, member } = await someMember("Lise Bro");
    await signInAs(context, baseURL, member);
    await page.goto(addressOf(locale, { page: "evidence", params: { organisation: organisation.slug } }));
    await page.getByRole("button", { name: t("add.link") }).click();
    await page.getByLabel(t("add.address")).fill("javascript:alert(1)");
    await page.getByLabel(t("add.title"), { exact: true }).fill("Strategi");
    await page.getByLabel(t("add.titleEn")).fill("Strategy 2030");
    await page.getByRole("button", { name: t("add.submit"), exact: true }).click();
    await expect(page.getByText(faults("no-web-address"))).toBeVisible();
    await page.getByLabel(t("add.address")).fill("https://prove.example/strategi");
    await page.getByRole("button", { name: t("add.submit"), exact: true }).click();
    const document = page.getByRole("article", { name: { da: "Strategi", en: "Strategy 2030" }[locale] });
    await document.getByRole("button", { name: t("remove.button") }).click();
    await expect(document).toBeHidden();
    await page.getByRole("button", { name: t("remove.undo") }).click();
    await expect(document).toBeVisible();
  });

  // Without the watch over the console: the browser itself reports there that a request was refused.
  unwatched(`A member who uploads a page that calls itself a PDF is told so in ${locale}`, async ({ page, context, origin: baseURL }) => {
    const { organisation, member } = await someMember("Lise Bro");
    await signInAs(context, baseURL, member);
    await page.goto(addressOf(locale, { page: "evidence", params: { organisation: organisation.slug } }));
    await page.getByRole("button", { name: t("add.file") }).click();
    await page.getByLabel(t("add.chosen"), { exact: true }).setInputFiles(disguisedPage);
    await page.getByRole("button", { name: t("add.submit"), exact: true }).click();
    await expect(page.getByText(failures("content-differs"))).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(0);
  });
}

test("A member of another secretariat cannot download a document, and its own member gets it sandboxed", async ({
  browser,
  origin: baseURL,
}) => {
  const { organisation, member } = await someMember("Mads Holm");
  const elsewhere = await someOrganisation();
  const stranger = await somePerson("Sia Fremmed", { secretariat: [[elsewhere, "lead"]] });
  const [own, other] = [await browser.newContext(), await browser.newContext()];
  await signInAs(own, baseURL, member);
  await signInAs(other, baseURL, stranger);
  const evidence = `/api/v1/organisations/${organisation.slug}/evidence`;
  const added = await own.request.post(evidence, {
    multipart: { title: "", documentDate: "", file: somePdf },
    headers: { Origin: baseURL },
  });
  const { id } = await added.json();
  const down = await own.request.get(`${evidence}/${id}/file`);
  expect(down.status()).toBe(200);
  expect(down.headers()["content-security-policy"]).toContain("sandbox; default-src 'none'");
  expect(down.headers()["content-disposition"]).toMatch(/^attachment; /);
  expect((await other.request.get(`${evidence}/${id}/file`)).status()).toBe(404);
  const foreign = await own.request.post(evidence, { multipart: { file: somePdf }, headers: { Origin: "https://ond.example" } });
  expect(foreign.status()).toBe(404);
});
