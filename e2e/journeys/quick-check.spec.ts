import { readFile } from "node:fs/promises";
import { currentEdition } from "#lib/editions/published.ts";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { answerDimension } from "../fixtures/quick-check.ts";
import { expect, test } from "../fixtures/test.ts";

for (const locale of locales) {
  const t = translator(locale, "readiness");
  const overview = addressOf(locale, { page: "readiness" });

  test(`A manager answers the whole check in ${locale}, leaves, and finds everything again`, async ({ page }) => {
    await page.goto(addressOf(locale, { page: "home" }));
    for (const { id } of currentEdition.dimensions) await answerDimension(page, locale, id, 4);
    await page.goto(overview);
    await expect(page.getByText(t("progress", { done: 31, total: 31 })).first()).toBeVisible();
    await page.reload();
    await expect(page.getByText(t("progress", { done: 31, total: 31 })).first()).toBeVisible();
    await page.goto(addressOf(locale, { page: "dimension", params: { dimension: "2" } }));
    await expect(page.locator("[id='2.1-years']")).toHaveValue(locale === "da" ? "7,5" : "7.5");
  });

  test(`A manager saves the check as a file in ${locale} and reads it back after deleting everything`, async ({ page }) => {
    await answerDimension(page, locale, "3", 4);
    await page
      .locator("[id='indicator-3.1']")
      .getByRole("textbox", { name: t("card.note") })
      .fill("Aftalen er underskrevet <b>i maj</b>");
    await page.goto(overview);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: t("file.export") }).click();
    const path = await (await download).path();
    await page.getByRole("button", { name: t("clear.button") }).click();
    await page.getByRole("button", { name: t("clear.confirm") }).click();
    await expect(page.getByText(t("progress", { done: 0, total: 31 })).first()).toBeVisible();
    await page.getByLabel(t("file.import")).last().setInputFiles(path);
    await page.getByRole("button", { name: t("file.confirm") }).click();
    await expect(page.getByText(t("progress", { done: 2, total: 31 })).first()).toBeVisible();
    expect(await readFile(path, "utf8")).toContain("Aftalen er underskrevet <b>i maj</b>");
    await page.goto(addressOf(locale, { page: "dimension", params: { dimension: "3" } }));
    await expect(page.locator("[id='indicator-3.1']").getByRole("textbox", { name: t("card.note") })).toHaveValue(/<b>i maj<\/b>/);
  });
}

const t = translator("da", "readiness");

const brokenFiles = [
  { what: "a broken file", text: '{"edition": ', says: "Filen er ikke gyldig JSON" },
  { what: "a file of another edition", text: '{"edition":"bw-34","asOf":"2026-11-23","answers":{}}', says: "ikke ”ecei-2013”" },
  { what: "a foreign JSON", text: "[1,2,3]", says: "forkert type" },
  {
    what: "a file with too large a number",
    text: '{"edition":"ecei-2013","asOf":"2026-11-23","answers":{"2.1":{"inputs":{"years":1e309}}}}',
    says: "for stort",
  },
];

for (const { what, text, says } of brokenFiles)
  test(`A manager who reads in ${what} is told what is wrong and loses nothing`, async ({ page }) => {
    await answerDimension(page, "da", "3", 4);
    await page.goto(addressOf("da", { page: "readiness" }));
    await page
      .getByLabel(t("file.import"))
      .last()
      .setInputFiles({ name: "svar.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await expect(page.getByText(t("file.failed"))).toBeVisible();
    await expect(page.getByText(says)).toBeVisible();
    await expect(page.getByText(t("progress", { done: 2, total: 31 })).first()).toBeVisible();
  });

test("A manager types what is no number, is told so, and finds it again after a reload", async ({ page }) => {
  const address = addressOf("da", { page: "dimension", params: { dimension: "2" } });
  await page.goto(address);
  const years = page.locator("[id='2.1-years']");
  await years.fill("syv år");
  await expect(years).toHaveAttribute("aria-invalid", "true");
  await page.reload();
  await expect(years).toHaveValue("syv år");
  await years.fill("7,5");
  await expect(years).toHaveAttribute("aria-invalid", "false");
  await expect(page.locator("[id='indicator-2.1']").getByText("5 af 5 point")).toBeVisible();
});

test("A manager answers by keyboard alone", async ({ page }) => {
  await page.goto(addressOf("da", { page: "dimension", params: { dimension: "4" } }));
  const card = page.locator("[id='indicator-4.1.1']");
  await card.getByRole("radio").first().focus();
  await page.keyboard.press("3");
  await expect(page.locator("[id='4.1.1-3']")).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[id='4.1.1-4']")).toBeChecked();
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("[id='4.1.2-0']")).toBeFocused();
  await expect(card.getByText("4 af 5 point")).toBeVisible();
  await page.keyboard.press("5");
  await page.keyboard.press("Tab");
  await page.reload();
  await expect(page.locator("[id='4.1.1-4']")).toBeChecked();
  await expect(page.locator("[id='4.1.2-5']")).toBeChecked();
});
