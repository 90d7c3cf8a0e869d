import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { lookAgain, ownPage, roundAddress, someRound } from "../fixtures/rounds.ts";
import { expect, test } from "../fixtures/test.ts";

const da = translator("da", "saving");

async function aTeam() {
  const organisation = await someOrganisation();
  const [anna, ben] = [
    await somePerson("Anna Holm", { secretariat: [[organisation, "lead"]] }),
    await somePerson("Ben Carter", { secretariat: [[organisation, "member"]] }),
  ];
  return { organisation, anna, ben, round: await someRound(organisation, anna) };
}

const card = (page: Page, id: string) => page.locator(`[id="indicator-${id}"]`);
const level = (page: Page, id: string, points: number) => page.locator(`[id="${id}-${points}"]`);
const saved = (page: Page, locale: Locale) =>
  expect(page.getByRole("status").filter({ hasText: locale === "da" ? /^Gemt kl\./ : /^Saved at/ })).toBeAttached();

test("Two colleagues answer at once, one in Danish and one in English, and see each other's answers with name and time", async ({
  browser,
  origin: baseURL,
}) => {
  const { anna, ben, round } = await aTeam();
  const [hers, his] = [await ownPage(browser, baseURL, anna), await ownPage(browser, baseURL, ben)];
  await hers.goto(roundAddress("da", round, "assessmentDimension", { dimension: "2" }));
  await his.goto(roundAddress("en", round, "assessmentDimension", { dimension: "2" }));

  await his.locator("[id='2.2.1-fte']").fill("5.5");
  await saved(his, "en");
  await expect(card(his, "2.2.1").getByText(/^Answered by you/)).toBeVisible();

  await hers.locator("[id='2.2.1-participants']").fill("140");
  await hers.locator("[id='2.1-years']").fill("7,");
  await saved(hers, "da");
  await lookAgain(hers);
  await expect(hers.locator("[id='2.2.1-fte']")).toHaveValue("5,5");
  await expect(hers.locator("[id='2.1-years']"), "what is being typed stays").toHaveValue("7,");
  await hers.locator("[id='2.1-years']").fill("7,5");
  await expect(card(hers, "2.1").getByText(/^Besvaret af dig/)).toBeVisible();

  await lookAgain(his);
  await expect(his.locator("[id='2.2.1-participants']")).toHaveValue("140");
  await expect(his.locator("[id='2.1-years']")).toHaveValue("7.5");
  await expect(card(his, "2.1").getByText(/^Answered by Anna Holm/)).toBeVisible();

  await hers.goto(roundAddress("da", round, "workspace"));
  await expect(
    hers
      .getByText(/^Ben Carter svarede på 2\.2\.1/)
      .or(hers.getByText(/^Du svarede på/))
      .first(),
  ).toBeVisible();
});

test("A colleague goes offline, goes on answering, and everything is saved when the connection is back", async ({
  browser,
  origin: baseURL,
}) => {
  const { anna, ben, round } = await aTeam();
  const hers = await ownPage(browser, baseURL, anna);
  await hers.goto(roundAddress("da", round, "assessmentDimension", { dimension: "4" }));
  await hers.context().setOffline(true);
  await level(hers, "4.1.1", 3).check();
  await card(hers, "4.1.2").getByRole("textbox").last().fill("spørg bestyrelsen");
  await expect(card(hers, "4.1.1").getByText(da("state.away"))).toBeVisible();
  await expect(card(hers, "4.1.2").getByText(da("state.away"))).toBeVisible();
  await hers.context().setOffline(false);
  await saved(hers, "da");
  await expect(card(hers, "4.1.1").getByText(/^Besvaret af dig/)).toBeVisible();

  const his = await ownPage(browser, baseURL, ben);
  await his.goto(roundAddress("en", round, "assessmentDimension", { dimension: "4" }));
  await expect(level(his, "4.1.1", 3)).toBeChecked();
  await expect(card(his, "4.1.2").getByRole("textbox").last()).toHaveValue("spørg bestyrelsen");

  // Remarks and criteria say who wrote them, too.
  const en = translator("en", "saving.past.titles");
  await card(his, "4.1.2").getByText(en("remarks")).click();
  await expect(card(his, "4.1.2").getByRole("listitem").filter({ hasText: "Anna Holm" })).toContainText("spørg bestyrelsen");
  await his.goto(roundAddress("en", round, "assessmentEligibility"));
  const criterion = his
    .getByRole("group")
    .filter({ has: his.getByRole("radio") })
    .first();
  await expect(criterion.getByText(en("eligibility"))).toHaveCount(0);
  await criterion.getByRole("radio").first().check();
  await saved(his, "en");
  await criterion.getByText(en("eligibility")).click();
  await expect(criterion.getByRole("listitem").filter({ hasText: "Ben Carter" })).toContainText("Yes");
});

test("A colleague whose session has ended loses nothing: what was typed is there after signing in again, and is saved", async ({
  browser,
  origin: baseURL,
}) => {
  const { anna, round } = await aTeam();
  const page = await ownPage(browser, baseURL, anna);
  const address = roundAddress("da", round, "assessmentDimension", { dimension: "2" });
  await page.goto(address);
  await page.context().clearCookies();
  await page.locator("[id='2.1-years']").fill("7,5");
  await expect(card(page, "2.1").getByText(da("state.gone"))).toBeVisible();
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: da("stopped.export") }).click();
  expect(await readFile(await (await file).path(), "utf8")).toContain("7.5");

  await page.goto(addressOf("da", { page: "home" }));
  await signInAs(page.context(), baseURL, anna);
  await page.goto(address);
  await expect(page.locator("[id='2.1-years']")).toHaveValue("7,5");
  await expect(card(page, "2.1").getByText(/^Besvaret af dig/)).toBeVisible();
  const again = await ownPage(browser, baseURL, anna);
  await again.goto(address);
  await expect(again.locator("[id='2.1-years']")).toHaveValue("7,5");
});

for (const choice of ["keep", "take"] as const)
  test(`Two colleagues give one indicator different answers: both are shown, and one chooses to ${choice} their own`, async ({
    browser,
    origin: baseURL,
  }) => {
    const { anna, ben, round } = await aTeam();
    const [hers, his] = [await ownPage(browser, baseURL, anna), await ownPage(browser, baseURL, ben)];
    await hers.goto(roundAddress("da", round, "assessmentDimension", { dimension: "4" }));
    await his.goto(roundAddress("en", round, "assessmentDimension", { dimension: "4" }));
    await hers.context().setOffline(true);
    await level(hers, "4.1.2", 5).check();
    await level(his, "4.1.2", 2).check();
    await saved(his, "en");
    await hers.context().setOffline(false);

    const panel = card(hers, "4.1.2").getByRole("alert", { name: da("clash.title") });
    await expect(panel.getByText(da("clash.text", { name: "Ben Carter" }))).toBeVisible();
    await expect(panel.getByText("(5 point)")).toBeVisible();
    await expect(panel.getByText("(2 point)")).toBeVisible();
    await expect(level(hers, "4.1.2", 5), "what was typed stays until one is chosen").toBeChecked();
    await panel.getByRole("button", { name: da(`clash.${choice}`) }).press("Enter");
    await expect(panel).toBeHidden();
    const left = choice === "keep" ? 5 : 2;
    await expect(level(hers, "4.1.2", left)).toBeChecked();
    await expect(card(hers, "4.1.2").getByText(choice === "keep" ? /^Besvaret af dig/ : /^Besvaret af Ben Carter/)).toBeVisible();
    if (choice === "keep") {
      await card(hers, "4.1.2").getByText(da("past.titles.answers")).click();
      await expect(card(hers, "4.1.2").getByRole("listitem").filter({ hasText: "Ben Carter" }).getByText("(2 point)")).toBeVisible();
    }
    await lookAgain(his);
    await expect(level(his, "4.1.2", left)).toBeChecked();
    await expect(card(his, "4.1.2").getByText(choice === "keep" ? /^Answered by Anna Holm/ : /^Answered by you/)).toBeVisible();
  });

test("A board member reads the answers and can change none", async ({ browser, origin: baseURL }) => {
  const { organisation, anna, round } = await aTeam();
  const board = await somePerson("Carl Bestyrelse", { secretariat: [[organisation, "reader"]] });
  const hers = await ownPage(browser, baseURL, anna);
  await hers.goto(roundAddress("da", round, "assessmentDimension", { dimension: "4" }));
  await level(hers, "4.1.2", 5).check();
  await saved(hers, "da");
  const his = await ownPage(browser, baseURL, board);
  await his.goto(roundAddress("da", round, "assessmentDimension", { dimension: "4" }));
  await expect(level(his, "4.1.2", 5)).toBeChecked();
  await expect(level(his, "4.1.2", 4)).toBeDisabled();
  await expect(his.getByText(da("state.reading")).first()).toBeVisible();
});
