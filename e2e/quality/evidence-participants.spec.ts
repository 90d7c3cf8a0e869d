import type { BrowserContext, Page } from "@playwright/test";
import { addressOf, type Locale, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { podioSheet, someMember, somePdf } from "../fixtures/documents.ts";
import { signInAs } from "../fixtures/people.ts";
import { expectAccessible } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

async function expectFit(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessible(page);
}

/** A page of a new secretariat, opened at 320 px by its member. */
async function opened(page: Page, context: BrowserContext, baseURL: string, place: { locale: Locale; name: "evidence" | "participants" }) {
  const { organisation, member } = await someMember("Innovationsnetværkskonsulent Mads");
  await signInAs(context, baseURL, member);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(addressOf(place.locale, { page: place.name, params: { organisation: organisation.slug } }));
  return `/api/v1/organisations/${organisation.slug}`;
}

for (const locale of locales) {
  test(`The evidence page fits 320 px and has no accessibility fault in ${locale}, empty and filled`, async ({
    page,
    context,
    origin: baseURL,
  }) => {
    const t = translator(locale, "evidence");
    const api = await opened(page, context, baseURL, { locale, name: "evidence" });
    await page.getByText(t("state.title")).waitFor();
    await page.locator("details summary").first().click();
    await page.getByRole("button", { name: t("add.file") }).click();
    await expectFit(page);
    const long = { ...somePdf, name: `${"Bestyrelsesreferat_med_fordelingen_af_medlemmer_".repeat(3)}.pdf` };
    for (const file of [somePdf, long])
      await page.request.post(`${api}/evidence`, {
        multipart: { title: "", documentDate: "2025-01-01", file },
        headers: { Origin: baseURL },
      });
    await page.reload();
    const first = page.getByRole("article").first();
    await first.getByRole("button", { name: t("attach.title") }).click();
    await first.getByRole("button", { name: t("attach.submit") }).click();
    await expect(first.getByRole("listitem")).toHaveCount(1);
    await first.getByRole("button", { name: t("change.title") }).click();
    await page
      .getByRole("article")
      .nth(1)
      .getByRole("button", { name: t("remove.button") })
      .click();
    await expect(page.getByRole("button", { name: t("remove.undo") })).toBeVisible();
    await expectFit(page);
  });

  test(`The participants page fits 320 px and has no accessibility fault in ${locale}, at every step`, async ({
    page,
    context,
    origin: baseURL,
  }) => {
    const t = translator(locale, "participants");
    await opened(page, context, baseURL, { locale, name: "participants" });
    await page.getByLabel(t("sheet.choose")).setInputFiles(podioSheet);
    await expect(page.getByText(t("sheet.faulty", { count: 2 }))).toBeVisible();
    await expectFit(page);
    await page.getByRole("button", { name: t("sheet.confirm", { participants: 11, without: 2 }) }).click();
    await expect(page.getByRole("article").first()).toBeVisible();
    await page.getByLabel(t("proposals.offices")).fill("8000, 2101");
    await page.getByRole("button", { name: t("proposals.count") }).click();
    await expect(page.getByText(t("proposals.unknownOffices", { list: "2101" }))).toBeVisible();
    await page.getByRole("button", { name: t("deletion.button") }).click();
    await expectFit(page);
  });
}
