import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { checks, keepCheck } from "../fixtures/kept-check.ts";
import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

for (const locale of locales) {
  const t = translator(locale, "home");
  const readiness = translator(locale, "readiness");

  test(`A lead who is new starts an assessment in ${locale} and goes on with it by keyboard`, async ({
    page,
    context,
    origin: baseURL,
  }) => {
    const organisation = await someOrganisation();
    await signInAs(context, baseURL, await somePerson("Anna Holm", { secretariat: [[organisation, "lead"]] }));
    const home = addressOf(locale, { page: "workspace", params: { organisation: organisation.slug } });
    await page.goto(home);
    await expect(page.getByRole("heading", { name: t("start.title") })).toBeVisible();
    await page.getByRole("button", { name: t("start.button") }).press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: t("assessment.title") })).toBeVisible();
    await page.getByRole("link", { name: readiness("begin", { dimension: "1" }) }).press("Enter");
    await page.locator("[id='1.1.0-committed']").fill("118");
    await expect(page.locator("[id='indicator-1.1.0']").getByText(locale === "da" ? /^Besvaret af dig/ : /^Answered by you/)).toBeVisible();
    await page.goto(home);
    await expect(page.getByText(locale === "da" ? "Du svarede på 1.1.0" : "You answered 1.1.0")).toBeVisible();
    await page.getByRole("link", { name: t("open.goOn", { indicator: "1.1.0" }) }).press("Enter");
    await expect(page.locator("[id='1.1.0-committed']")).toHaveValue("118");
  });

  test(`A lead brings the quick check of this browser along in ${locale}, and what the team has answered stays`, async ({
    page,
    context,
    origin: baseURL,
  }) => {
    const organisation = await someOrganisation();
    await signInAs(context, baseURL, await somePerson("Anna Holm", { secretariat: [[organisation, "lead"]] }));
    await keepCheck(page, checks.few);
    await page.goto(addressOf(locale, { page: "workspace", params: { organisation: organisation.slug } }));
    await page.getByRole("button", { name: t("carry.button") }).click();
    await expect(page.getByText(t("carry.stays"))).toBeVisible();
    await expect(page.getByText(locale === "da" ? /^12 af 31 indikatorer/ : /^12 of 31 indicators/)).toBeVisible();
    await page.getByRole("link", { name: t("open.result") }).click();
    await expect(page.getByRole("heading", { level: 1, name: translator(locale, "result")("title") })).toBeVisible();
    await page.getByRole("link", { name: translator(locale, "result")("receipt.open") }).click();
    await expect(page.getByRole("heading", { level: 1, name: translator(locale, "result")("receipt.title") })).toBeVisible();
  });
}
