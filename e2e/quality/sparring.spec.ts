import { locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { caseAddresses, someAnswers } from "../fixtures/cases.ts";
import { someOrganisation, somePerson } from "../fixtures/people.ts";
import { ownPage, someRound } from "../fixtures/rounds.ts";
import { someCase } from "../fixtures/sharing.ts";
import { expectSound } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

for (const locale of locales)
  test(`a sparring case and an indicator of it are sound for the secretariat and for CED (${locale})`, async ({
    browser,
    origin: baseURL,
  }) => {
    test.slow();
    const cluster = await someOrganisation("Innovationsnetværket for Sundhed og Velfærdsteknologi");
    const lead = await somePerson("Lene Lund", { secretariat: [[cluster, "lead"]] });
    const benchmarker = await somePerson("Bente Bak", { programme: ["benchmarker"] });
    const round = await someRound(cluster, lead);
    await someAnswers(round, lead, { "4.1.2": { points: 4 }, "1.1.2": { inputs: { committed: 118 } } });
    await someCase(round, lead, benchmarker);
    const { own, ced, ownIndicator, cedIndicator } = caseAddresses(locale, round, "4.1.2");
    const t = translator(locale, "sparring");
    const [hers, theirs] = [await ownPage(browser, baseURL, benchmarker), await ownPage(browser, baseURL, lead)];
    await hers.goto(cedIndicator);
    await hers.getByLabel(t("rate.points"), { exact: true }).selectOption("2");
    await hers.getByLabel(t("rate.reason")).selectOption("stricter-reading");
    await hers.getByRole("button", { name: t("rate.save") }).click();
    await expect(hers.getByText(t("rate.saved"))).toBeVisible();
    for (const [page, addresses] of [
      [hers, [ced, cedIndicator]],
      [theirs, [own, `${own}?show=disagreements`, ownIndicator]],
    ] as const)
      for (const address of addresses) {
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        for (const fold of await page.locator("main summary").all()) await fold.click();
        await expectSound(page);
      }
  });
