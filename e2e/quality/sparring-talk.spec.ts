import type { Page } from "@playwright/test";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { someOrganisation, somePerson } from "../fixtures/people.ts";
import { ownPage, roundAddress, someRound } from "../fixtures/rounds.ts";
import { someCase } from "../fixtures/sharing.ts";
import { expectSound } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

async function expectOpenSound(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const fold of await page.locator("main summary").all()) await fold.click();
  await expectSound(page);
}

test("The conversation of a case and the request on the home have no accessibility fault and fit 320 px, for both sides", async ({
  browser,
  origin: baseURL,
}) => {
  test.slow();
  const cluster = await someOrganisation("Innovationsnetværket for Sundhed og Velfærdsteknologi");
  const lead = await somePerson("Innovationsnetværkskonsulent Lis Leder", { secretariat: [[cluster, "lead"]] });
  const benchmarker = await somePerson("Bente Bro", { programme: ["benchmarker"] });
  const round = await someRound(cluster, lead);
  await someCase(round, lead, benchmarker);
  const [hers, theirs] = [await ownPage(browser, baseURL, lead), await ownPage(browser, baseURL, benchmarker)];
  for (const page of [hers, theirs]) await page.setViewportSize({ width: 320, height: 700 });
  const t = translator("da", "sparringTalk");
  await theirs.goto(addressOf("da", { page: "cedTalk", params: { case: round.id } }));
  await theirs.getByText(t("ask.open")).click();
  const asking = theirs.locator("form").filter({ hasText: t("ask.submit") });
  await asking.getByLabel(t("ask.text")).fill(`https://prove.example/${"arkiv/".repeat(30)}`);
  await asking.getByRole("checkbox").check();
  await asking.getByRole("button").click();
  await expect(theirs.getByText(t("waits"))).toBeVisible();
  for (const locale of locales) {
    await expectOpenSound(theirs, addressOf(locale, { page: "cedTalk", params: { case: round.id } }));
    for (const page of ["workspace", "sparringTalk"] as const) await expectOpenSound(hers, roundAddress(locale, round, page));
  }
});
