import type { Page } from "@playwright/test";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { someOrganisation, somePerson } from "../fixtures/people.ts";
import { ownPage, roundAddress, someRound } from "../fixtures/rounds.ts";
import { someCase, someDocument } from "../fixtures/sharing.ts";
import { expectSound } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

const t = translator("en", "mockAudit");

/** Gives every indicator that was asked for the first or the last of its points, and finishes. */
async function rateAll(page: Page, which: "first" | "last", note: string): Promise<void> {
  const forms = page.getByRole("form", { name: /^Your rating of / });
  await expect(forms).toHaveCount(2);
  for (const form of await forms.all()) {
    const values = await form
      .getByRole("combobox")
      .locator("option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    await form.getByRole("combobox").selectOption((which === "first" ? values[1] : values.at(-1)) ?? "");
    await form.getByLabel(t("rate.note")).fill(note);
    await form.getByRole("button").click();
    await expect(form.getByText(t("rate.saved"))).toBeVisible();
  }
  await page.getByText(t("rate.done"), { exact: true }).click();
  await page.getByRole("button", { name: t("rate.yes") }).click();
}

test("four people hold a mock audit: one asks, a member shows against the clock, two rate unseen, and the lead sees where they differ", async ({
  browser,
  origin: baseURL,
}) => {
  test.slow();
  const cluster = await someOrganisation();
  const lead = await somePerson("Lene Lund", { secretariat: [[cluster, "lead"]] });
  const member = await somePerson("Mads Holm", { secretariat: [[cluster, "member"]] });
  const bente = await somePerson("Bente Bang", { programme: ["benchmarker"] });
  const bo = await somePerson(`Bo ${cluster.slug.slice(-6)}`, { programme: ["benchmarker"] });
  const round = await someRound(cluster, lead);
  await someCase(round, lead, bente);
  await someDocument(round, lead, "Strategi 2027");
  const pages = await Promise.all([bente, bo, member, lead].map((one) => ownPage(browser, baseURL, one)));
  const [ced, second, mads, lene] = pages as [Page, Page, Page, Page];

  await ced.goto(addressOf("en", { page: "caseMockAudits", params: { case: round.id } }));
  const start = ced.getByRole("form", { name: t("start.title") });
  await start.getByLabel(t("start.count")).fill("2");
  await start.getByLabel(t("start.minutes")).fill("1");
  await start.getByLabel(t("start.first")).selectOption(bente.id);
  await start.getByLabel(t("start.second")).selectOption(bente.id);
  await start.getByRole("button", { name: t("start.send") }).click();
  await expect(start.getByLabel(t("start.second"))).toHaveAttribute("aria-invalid", "true");
  await start.getByLabel(t("start.second")).selectOption(bo.id);
  await start.getByRole("button", { name: t("start.send") }).click();
  await expect(ced.getByText(t("progress", { asked: 0, total: 2 }))).toBeVisible();
  const audit = new URL(ced.url()).pathname.split("/").at(-1) ?? "";

  // The secretariat does not know what comes; the page follows when it is asked.
  await mads.goto(roundAddress("en", round, "mockAudit", { audit }));
  await expect(mads.getByText(t("waiting"))).toBeVisible();
  for (const asked of [1, 2]) {
    await ced.getByRole("button", { name: t("ask") }).click();
    await expect(ced.getByText(t("progress", { asked, total: 2 }))).toBeVisible();
    const form = mads.getByRole("form", { name: new RegExp(`^${t("item.show")}`) }).first();
    await expect(form).toBeVisible();
    await expect(mads.getByRole("timer").first()).toContainText(/\d:\d\d/);
    await form.getByLabel(t("item.document")).selectOption({ label: "Strategi 2027" });
    await form.getByLabel(t("item.place")).fill(`Page ${asked}`);
    await form.getByRole("button", { name: t("item.show") }).click();
    await expect(mads.getByText(`Strategi 2027: Page ${asked}`)).toBeVisible();
  }
  await expectSound(mads);
  await expect(ced.getByText("Strategi 2027: Page 2")).toBeVisible();

  // Two rate on their own; nobody sees it before both are done.
  await second.goto(addressOf("en", { page: "caseMockAudit", params: { case: round.id, audit } }));
  await rateAll(ced, "first", "An old strategy");
  await expect(ced.getByText(t("outcome.hidden"))).toBeVisible();
  for (const other of [second, mads]) {
    await other.reload();
    await expect(other.getByText("An old strategy")).toHaveCount(0);
  }
  await rateAll(second, "last", "Good enough");
  await expect(second.getByRole("heading", { name: t("outcome.title") })).toBeVisible();
  await lene.goto(roundAddress("en", round, "mockAudit", { audit }));
  const table = lene.getByRole("table");
  await expect(table.getByRole("row")).toHaveCount(3);
  await expect(table).toContainText("An old strategy");
  await expect(table).toContainText("Good enough");
  await expectSound(lene);
  await ced.getByText(t("end.title"), { exact: true }).click();
  await ced.getByRole("button", { name: t("end.yes") }).click();
  await expect(ced.getByText(t("over"), { exact: false }).first()).toBeVisible();
});
