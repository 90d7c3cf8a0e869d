import { currentEdition } from "#lib/editions/published.ts";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { podioSheet, someMember } from "../fixtures/documents.ts";
import { signInAs } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

for (const locale of locales) {
  const t = translator(locale, "participants");
  const title = currentEdition.indicators.find(({ id }) => id === "1.1.2")?.title[locale] ?? "";

  test(`A member imports a list from Podio in ${locale}, explains a word, leaves a faulty row out and accepts a figure`, async ({
    page,
    context,
    origin: baseURL,
  }) => {
    const { organisation, member } = await someMember("Mads Holm");
    await signInAs(context, baseURL, member);
    await page.goto(addressOf(locale, { page: "participants", params: { organisation: organisation.slug } }));
    await expect(page.getByText(t("none"))).toBeVisible();

    await page.getByLabel(t("sheet.choose")).setInputFiles(podioSheet);
    await expect(page.getByLabel(t("fields.postcode"), { exact: true })).toHaveValue("Adresse - postnummer");
    await expect(page.getByLabel(t("fields.joined"), { exact: true })).toHaveValue("Indmeldt - start");
    await expect(page.getByText(t("sheet.faulty", { count: 2 }))).toBeVisible();
    const faulty = page.getByRole("table").getByRole("row");
    await expect(faulty.filter({ hasText: "Videncenter" })).toContainText(`13Medlemstype`);
    await expect(faulty.filter({ hasText: "2024-02-31" })).toContainText(t("rowFaults.no-date"));

    await page.getByLabel(t("sheet.type", { word: "Videncenter", count: 1 })).selectOption(t("types.research"));
    await expect(page.getByText(t("sheet.faulty", { count: 1 }))).toBeVisible();
    await expect(faulty.filter({ hasText: "Videncenter" })).toHaveCount(0);
    await page.getByRole("button", { name: t("sheet.confirm", { participants: 12, without: 1 }) }).click();
    await expect(page.getByText(t("sheet.done", { count: 12 }))).toBeVisible();

    await expect(page.getByRole("row", { name: `${t("types.research")} 2` })).toBeVisible();
    const proposal = page.getByRole("article", { name: `1.1.2 ${title}` });
    await expect(proposal).toContainText(t("parts.fee", { count: 12 }));
    await proposal.getByRole("button", { name: t("proposals.accept", { indicator: "1.1.2" }) }).click();
    await expect(proposal.getByText(t("proposals.accepted"))).toBeVisible();
    await page.reload();
    await expect(proposal.getByText(t("proposals.same"))).toBeVisible();

    // The next such sheet is read as this one was.
    await page.getByLabel(t("sheet.choose")).setInputFiles(podioSheet);
    await expect(page.getByText(t("sheet.mappedBy.memory"))).toBeVisible();
    await expect(page.getByText(t("sheet.faulty", { count: 1 }))).toBeVisible();
    await page.getByRole("button", { name: t("sheet.cancel") }).click();
    await page.getByRole("button", { name: t("deletion.button") }).click();
    await expect(page.getByText(t("deletion.question"))).toBeVisible();
    await page.getByRole("button", { name: t("deletion.confirm") }).click();
    await expect(page.getByText(t("none"))).toBeVisible();
  });
}
