import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { someEvent } from "../fixtures/offerings.ts";
import { signInAs, somePerson } from "../fixtures/people.ts";
import { expectAccessible } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

const rows = ["Organisation;Antal", "Klynge Prøvestad;3", "Innovationsnetværket for Sundhed og Velfærdsteknologi;2", "CLEAN;to"];
const sheet = { name: "ark.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };

for (const locale of locales)
  test(`CED's offerings, an event, attendance, its evaluation and the account in ${locale} have no accessibility fault and fit 320 px`, async ({
    page,
    context,
    origin: baseURL,
  }) => {
    const [t, words] = [translator(locale, "attendance"), translator(locale, "offerings.evaluation")];
    const { offering, event } = await someEvent("2018-05-15");
    await signInAs(context, baseURL, await somePerson("Signe Analytiker", { programme: ["analyst"] }));
    await page.setViewportSize({ width: 320, height: 700 });
    const expectFit = async () => {
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(320);
      await expectAccessible(page);
    };
    for (const place of [
      { page: "offerings" },
      { page: "offering", params: { offering } },
      { page: "attendanceImport" },
      { page: "event", params: { event } },
    ] as const) {
      await page.goto(addressOf(locale, place));
      if (place.page === "attendanceImport") {
        await page.getByLabel(t("choose")).setInputFiles(sheet);
        await page.getByLabel(t("event"), { exact: true }).selectOption(event);
        await expect(page.getByText(t("names.left", { count: 2 }))).toBeVisible();
      }
      for (const folded of await page.locator("main summary").all()) await folded.click();
      await expectFit();
    }
    await page.getByLabel(words("until")).fill("2099-12-31");
    await page.getByRole("button", { name: words("open"), exact: true }).click();
    const link = await page.getByLabel(words("link")).inputValue();
    await page.goto(link);
    await expectFit();
    await page.goto(`${addressOf(locale, { page: "annex" })}?from=2018-01-01&to=2018-12-31`);
    await expectFit();
  });
