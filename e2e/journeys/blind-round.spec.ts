import type { Page } from "@playwright/test";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { someOrganisation, somePerson } from "../fixtures/people.ts";
import { ownPage, roundAddress, someRound } from "../fixtures/rounds.ts";
import { expectSound } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

const card = (page: Page, id: string) => page.getByRole("region").filter({ has: page.getByText(id, { exact: true }) });

for (const locale of ["da", "en"] as const satisfies readonly Locale[]) {
  test(`a lead and a board member rate blind, and agree where they differ (${locale})`, async ({ browser, origin: base }) => {
    test.slow();
    const baseURL = base;
    const t = translator(locale, "rounds");
    const cluster = await someOrganisation("Innovationsnetværket for Sundhed og Velfærdsteknologi");
    const lead = await somePerson("Karen Lund", { secretariat: [[cluster, "lead"]] });
    const board = await somePerson("Birgit Sand", { secretariat: [[cluster, "reader"]] });
    const stranger = await somePerson("Ulrik Fremmed", { secretariat: [[await someOrganisation(), "lead"]] });
    const [own, other] = [await ownPage(browser, baseURL, lead), await ownPage(browser, baseURL, board)];
    const round = await someRound(cluster, lead);
    const address = roundAddress(locale, round, "blindRound");

    // The lead asks for two indicators from two people.
    await own.goto(address);
    await expectSound(own);
    for (const nothing of await own.getByRole("button", { name: t("open.nothing") }).all()) await nothing.click();
    for (const id of ["4.1.2", "2.2.2"]) await own.getByRole("checkbox", { name: new RegExp(`^${id.replaceAll(".", "\\.")} `) }).check();
    await own.getByRole("checkbox", { name: "Karen Lund" }).check();
    await own.getByRole("button", { name: t("open.begin") }).click();
    await expect(own.getByText(translator(locale, "faults")("too-few", { least: 2 }))).toBeVisible();
    await own.getByRole("checkbox", { name: "Birgit Sand" }).check();
    await own.getByRole("button", { name: t("open.begin") }).click();
    await expect(own.getByRole("heading", { name: t("waiting.title") })).toBeVisible();

    // Each rates without seeing the other.
    await other.goto(address);
    await card(other, "4.1.2").getByRole("radio").first().check();
    await card(other, "4.1.2").getByLabel(t("rating.note")).fill("Strategien er fra 2019");
    await card(other, "4.1.2").getByLabel(t("rating.note")).blur();
    await card(other, "2.2.2").getByRole("radio").nth(3).check();
    await expect(other.getByText(t("rating.progress", { given: 2, total: 2 })).first()).toBeVisible();
    await expect(other.getByRole("heading", { name: t("waiting.title") })).toHaveCount(0);
    await expectSound(other);
    await other.getByRole("button", { name: t("rating.done") }).click();
    await expect(other.getByText(t("rating.isDone"))).toBeVisible();
    await card(own, "4.1.2").getByRole("radio").nth(4).check();
    await card(own, "2.2.2").getByRole("radio").nth(3).check();
    await expect(own.getByText(t("rating.progress", { given: 2, total: 2 })).first()).toBeVisible();

    // The lead sees that she is done, and nothing of what she gave; nobody else gets in.
    await own.reload();
    await expect(own.getByRole("listitem").filter({ hasText: `Birgit Sand ${t("waiting.done")}` })).toBeVisible();
    await expect(own.getByText("Strategien er fra 2019")).toHaveCount(0);
    await expect(card(own, "4.1.2").getByRole("radio").nth(4)).toBeChecked();
    await expectSound(own);
    const third = await ownPage(browser, baseURL, stranger);
    expect((await third.goto(address))?.status()).toBe(404);

    // Closed: the largest disagreement first, without names; what they agree on is the answer.
    await own.getByRole("button", { name: t("waiting.close") }).click();
    await own.getByRole("button", { name: t("waiting.yes") }).click();
    await expect(own.getByText(t("outcome.spread", { spread: 4 }))).toBeVisible();
    await expect(own.getByRole("heading", { level: 2 }).first()).toHaveAttribute("id", "outcome-4.1.2");
    await expect(own.getByText("Strategien er fra 2019")).toBeVisible();
    for (const indicator of ["4.1.2", "2.2.2"]) await expect(card(own, indicator).getByText("Birgit Sand")).toHaveCount(0);
    await card(own, "4.1.2")
      .getByRole("button", { name: t("outcome.agree") })
      .click();
    await expect(card(own, "4.1.2").getByText(translator(locale, "faults")("blank"))).toBeVisible();
    await card(own, "4.1.2").getByLabel(t("outcome.points"), { exact: true }).selectOption("2");
    await card(own, "4.1.2").getByLabel(t("outcome.reason"), { exact: true }).fill("Strategien fornyes før jul");
    await card(own, "4.1.2")
      .getByRole("button", { name: t("outcome.agree") })
      .click();
    await expect(own.getByText(t("outcome.agreed", { points: 2 }))).toBeVisible();
    await expect(own.getByText(t("outcome.answer", { points: 2 }))).toBeVisible();
    await expectSound(own);
    const saved = await own.request.get(`/api/v1/assessments/${round.id}/answers/4.1.2`);
    expect(await saved.json()).toEqual({ points: 2 });

    // The board reads what came of it, and agrees on nothing.
    await other.reload();
    await expect(other.getByText("Strategien fornyes før jul")).toBeVisible();
    await expect(other.getByRole("button", { name: t("outcome.agree") })).toHaveCount(0);

    // A new round begins; the one that is over can be looked at again, by both.
    await own.getByText(t("open.again")).click();
    await own.getByRole("checkbox", { name: /^3\.1 / }).check();
    for (const name of ["Karen Lund", "Birgit Sand"]) await own.getByRole("checkbox", { name }).check();
    await own.getByRole("button", { name: t("open.begin") }).click();
    await expect(own.getByRole("heading", { name: t("waiting.title") })).toBeVisible();
    await other.reload();
    for (const page of [own, other]) {
      await page
        .getByRole("navigation", { name: t("earlier.title") })
        .getByRole("link")
        .first()
        .click();
      await expect(page.getByText("Strategien fornyes før jul")).toBeVisible();
      await page.getByRole("link", { name: t("earlier.newest") }).click();
      await expect(card(page, "3.1").getByRole("radio").first()).toBeVisible();
    }
    await expectSound(own);
  });
}
