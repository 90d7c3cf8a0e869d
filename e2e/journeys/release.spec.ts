import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { clusterOn, ratingsNear } from "#lib/usecases/insight/testing/clusters.ts";
import { serverDatabase, signInAs, somePerson } from "../fixtures/people.ts";
import { ownPage } from "../fixtures/rounds.ts";
import { expectSound } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

const t = translator("da", "insight");

test("An analyst asks for a release, looks at what is left out and publishes it; the steering group sees it then, and nothing before", async ({
  page,
  context,
  browser,
  origin: baseURL,
}) => {
  const analyst = await somePerson("Ane Beck", { programme: ["analyst"] });
  const steering = await somePerson("Stig Dam", { programme: ["steering"] });
  // A period of this story's own: nobody else's clusters have submitted by then.
  const database = await serverDatabase();
  await database.write(async (writer) => {
    for (let at = 0; at < 9; at += 1)
      await clusterOn(writer, analyst.id, { ratings: ratingsNear(1 + (at % 4), at), takenAt: "2019-03-01T12:00:00Z" });
  });
  await signInAs(context, baseURL, analyst);
  await page.goto(addressOf("da", { page: "insight" }));
  await page.getByLabel(t("ask.from")).fill("2019-01-01");
  await page.getByLabel(t("ask.to")).fill("2019-06-30");
  await page.getByRole("button", { name: t("ask.ask") }).click();
  await page.getByRole("link", { name: /1\. jan\. 2019/ }).click();
  await expect(page.getByRole("heading", { name: t("review.title") })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("cell", { name: t("kinds.rating") }).first()).toBeVisible();
  await expectSound(page);

  const reading = await ownPage(browser, baseURL, steering);
  await reading.goto(addressOf("da", { page: "insight" }));
  await expect(reading.getByRole("heading", { level: 1, name: t("title") })).toBeVisible();
  await expect(reading.getByRole("link", { name: /1\. jan\. 2019/ })).toHaveCount(0);

  await page.getByText(t("publish"), { exact: true }).click();
  await page.getByRole("button", { name: t("publishConfirm") }).click();
  await expect(page.getByRole("button", { name: t("publishConfirm") })).toHaveCount(0);
  await reading.reload();
  await reading.getByRole("link", { name: /1\. jan\. 2019/ }).click();
  await reading.getByText(t("cellsOf", { kind: t("kinds.rating"), cut: "Alle klynger" })).click();
  await expect(reading.getByRole("columnheader", { name: t("figures.median") }).first()).toBeVisible();
  await expect(reading.getByText(t("publish"), { exact: true })).toHaveCount(0);
  await expectSound(reading);
});
