import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

for (const locale of ["da", "en"] as const satisfies readonly Locale[]) {
  const t = translator(locale, "settings");
  const settingsOf = (slug: string) => addressOf(locale, { page: "settings", params: { organisation: slug } });

  test(`lead changes the name, takes everything along, deletes and thinks better of it (${locale})`, async ({
    page,
    context,
    origin: baseURL,
  }) => {
    const organisation = await someOrganisation();
    await signInAs(context, baseURL, await somePerson("Lis Leder", { secretariat: [[organisation, "lead"]] }));
    await page.goto(settingsOf(organisation.slug));
    const words = translator(locale, "workspace");
    await page.getByLabel(words("newOrganisation.name"), { exact: true }).fill("Klynge Æblegrøn");
    await page.getByLabel(words("newOrganisation.postcode")).fill("80");
    await page.getByRole("button", { name: t("details.save"), exact: true }).click();
    await expect(page.getByText(translator(locale, "faults")("not-a-postcode"))).toBeVisible();
    await page.getByLabel(words("newOrganisation.postcode")).fill("8000");
    await page.getByRole("button", { name: t("details.save"), exact: true }).click();
    await expect(page.getByText(t("details.saved"))).toBeVisible();
    await expect(page.getByText(t("actions.organisation.change"))).toBeVisible();

    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: t("export.download") }).click();
    const archive = unzipSync(await readFile(await (await downloading).path()));
    expect(JSON.parse(Buffer.from(archive["manifest.json"] ?? []).toString())).toMatchObject({ organisation: { name: "Klynge Æblegrøn" } });

    await page.getByText(t("delete.open")).click();
    const confirm = page.getByLabel(t("delete.name", { name: "Klynge Æblegrøn" }));
    await confirm.fill("Klynge");
    await page.getByRole("button", { name: t("delete.confirm"), exact: true }).click();
    await expect(page.getByText(translator(locale, "failures")("name-differs"))).toBeVisible();
    await confirm.fill("Klynge Æblegrøn");
    await page.getByRole("button", { name: t("delete.confirm"), exact: true }).click();
    await expect(page.getByRole("heading", { name: t("closing.title", { date: "" }).trim() })).toBeVisible();
    await expect(page.getByLabel(words("newOrganisation.name"), { exact: true })).toHaveCount(0);
    await page.goto(addressOf(locale, { page: "team", params: { organisation: organisation.slug } }));
    await expect(page.getByText(t("closing.text"))).toBeVisible();
    await expect(page.getByLabel(translator(locale, "team")("invite.email"))).toHaveCount(0);
    await page.getByRole("link", { name: t("closing.go") }).click();
    await page.getByRole("button", { name: t("closing.undo") }).click();
    await expect(page.getByRole("button", { name: t("closing.undo") })).toHaveCount(0);
    await expect(page.getByText(t("actions.organisation.restore"))).toBeVisible();
    await expect(page.getByLabel(words("newOrganisation.name"), { exact: true })).toHaveValue("Klynge Æblegrøn");
  });
}

test("a member reads the settings and cannot change, export or delete", async ({ page, context, origin: baseURL }) => {
  const organisation = await someOrganisation();
  await signInAs(context, baseURL, await somePerson("Mads", { secretariat: [[organisation, "member"]] }));
  await page.goto(addressOf("da", { page: "settings", params: { organisation: organisation.slug } }));
  await expect(page.getByText("Loggen kan læses af ledere.")).toBeVisible();
  await expect(page.getByText("Hent alt som ZIP")).toHaveCount(0);
  await expect(page.getByText("Slet organisationen")).toHaveCount(0);
  expect((await page.request.get(`/api/v1/organisations/${organisation.slug}/export`)).status()).toBe(404);
});
