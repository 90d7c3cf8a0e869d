import { locales, type Page as PageName } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { someAnswers } from "../fixtures/cases.ts";
import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { ownPage, roundAddress, someRound, someSnapshot } from "../fixtures/rounds.ts";
import { expectSound } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

const pages: readonly [PageName, Record<string, string>][] = [
  ["workspace", {}],
  ["assessment", {}],
  ["assessmentDimension", { dimension: "4" }],
  ["assessmentEligibility", {}],
  ["assessmentResult", {}],
  ["assessmentReceipt", {}],
];

test("The home of a workspace without an assessment has no accessibility fault and fits 320 px", async ({
  page,
  context,
  origin: baseURL,
}) => {
  const organisation = await someOrganisation("Innovationsnetværket for Sundhed og Velfærdsteknologi");
  await signInAs(context, baseURL, await somePerson("Anna Holm", { secretariat: [[organisation, "lead"]] }));
  await page.goto(roundAddress("da", { organisation, id: "" }, "workspace"));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectSound(page);
});

test("Every page of an assessment with an answer has no accessibility fault and fits 320 px", async ({
  page,
  context,
  origin: baseURL,
}) => {
  test.slow();
  const organisation = await someOrganisation("Innovationsnetværket for Sundhed og Velfærdsteknologi");
  const anna = await somePerson("Anna Holm", { secretariat: [[organisation, "lead"]] });
  await signInAs(context, baseURL, anna);
  const round = await someRound(organisation, anna);
  await page.goto(roundAddress("da", round, "assessmentDimension", { dimension: "4" }));
  await page.locator("[id='4.1.2-3']").check();
  await expect(page.getByText(/^Besvaret af dig/)).toBeVisible();
  for (const [name, params] of pages) {
    await page.goto(roundAddress("da", round, name, params));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectSound(page);
  }
});

test("A silver dossier is chosen by its lead, and sound in both languages", async ({ page, context, origin: baseURL }) => {
  const organisation = await someOrganisation("Innovationsnetværket for Sundhed og Velfærdsteknologi");
  const anna = await somePerson("Anna Holm", { secretariat: [[organisation, "lead"]] });
  await signInAs(context, baseURL, anna);
  const round = await someRound(organisation, anna);
  await someSnapshot(round, anna, { "4.1.2": { points: 2 } }, "2025-06-01");
  await someAnswers(round, anna, { "4.1.2": { points: 4 } });
  for (const locale of locales) {
    const t = translator(locale, "silver");
    await page.goto(roundAddress(locale, round, "silver"));
    await expect(page.getByRole("heading", { name: t("title"), level: 1 })).toBeVisible();
    const chosen = page.getByRole("checkbox", { name: "4.1.2" });
    const effect = page.getByLabel(t("proposals.effect"));
    if (locale === "da") {
      await chosen.check();
      await effect.fill("Bestyrelsen bruger strategien på hvert møde.");
      await page.getByRole("button", { name: t("proposals.save") }).click();
      await expect(page.getByText(t("proposals.saved"))).toBeVisible();
    }
    await expect(chosen).toBeChecked();
    await expect(effect).toHaveValue("Bestyrelsen bruger strategien på hvert møde.");
    await expect(page.getByText(t("proposals.faults.no-evidence"))).toBeVisible();
    await expectSound(page);
  }
});

test("Two answers to choose between have no accessibility fault and fit 320 px", async ({ browser, origin: baseURL }) => {
  const organisation = await someOrganisation();
  const people = [
    await somePerson("Anna Holm", { secretariat: [[organisation, "lead"]] }),
    await somePerson("Ben Carter", { secretariat: [[organisation, "member"]] }),
  ] as const;
  const round = await someRound(organisation, people[0]);
  const [hers, his] = [await ownPage(browser, baseURL, people[0]), await ownPage(browser, baseURL, people[1])];
  for (const page of [hers, his]) await page.goto(roundAddress("da", round, "assessmentDimension", { dimension: "2" }));
  await hers.context().setOffline(true);
  await hers.locator("[id='2.1-years']").fill("7,5");
  await his.locator("[id='2.1-years']").fill("3");
  await expect(his.getByText(/^Besvaret af dig/)).toBeVisible();
  await hers.context().setOffline(false);
  await expect(hers.getByRole("alert", { name: translator("da", "saving")("clash.title") })).toBeVisible();
  await expectSound(hers);
});
