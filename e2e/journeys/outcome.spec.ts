import { sparred } from "#db/schema/independence.ts";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { letterTo } from "../fixtures/mail.ts";
import { serverDatabase, signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { ownPage, someRound } from "../fixtures/rounds.ts";
import { expectSound } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

for (const locale of locales) {
  const t = translator(locale, "outcome");
  const independence = translator(locale, "independence");

  test(`A lead records the official outcome, CED sends it back and confirms it, and independence stops an assessor, in ${locale}`, async ({
    page,
    context,
    browser,
    origin: baseURL,
  }) => {
    test.setTimeout(120_000);
    const organisation = await someOrganisation();
    const lead = await somePerson("Anna Holm", { secretariat: [[organisation, "lead"]] });
    const benchmarker = await somePerson("Bente Friis", { programme: ["benchmarker"] });
    const admin = await somePerson("Adam Lind", { programme: ["admin"] });
    await someRound(organisation, lead);
    const remark = "Sæt navne og frister på handlingsplanen.";

    await signInAs(context, baseURL, lead);
    await page.goto(addressOf(locale, { page: "history", params: { organisation: organisation.slug } }));
    await page.getByRole("link", { name: t("link") }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("title") })).toBeVisible();
    await page.getByLabel(t("form.label"), { exact: true }).selectOption("gold");
    await page.getByLabel(t("form.assessedOn")).fill("2026-11-02");
    await page.getByRole("button", { name: t("form.submit") }).click();
    await expect(page.getByLabel(t("form.validUntil"))).toHaveAttribute("aria-invalid", "true");
    await page.getByLabel(t("form.validUntil")).fill("2028-11-30");
    await page.getByText(t("form.ratings")).click();
    await page.getByLabel(/^4\.1\.2 /).fill("9");
    await page.getByRole("button", { name: t("form.addRemark") }).click();
    await page.getByLabel(t("form.indicator"), { exact: true }).selectOption("4.1.3");
    await page.getByLabel(t("form.text", { number: 1 })).fill(remark);
    await page.getByRole("button", { name: t("form.submit") }).click();
    await expect(page.getByLabel(/^4\.1\.2 /)).toHaveAttribute("aria-invalid", "true");
    await page.getByLabel(/^4\.1\.2 /).fill("4");
    await page.getByRole("button", { name: t("form.submit") }).click();
    await expect(page.getByText(t("form.recorded"))).toBeVisible();
    await expect(page.getByText(t("states.waiting"), { exact: true })).toBeVisible();
    await expectSound(page);
    await page.getByRole("link", { name: t("toPlanOf", { text: remark }) }).click();
    await expect(page.getByRole("heading", { name: remark })).toBeVisible();

    const ced = await ownPage(browser, baseURL, admin);
    await ced.goto(addressOf(locale, { page: "outcomes" }));
    const waiting = ced.getByRole("listitem").filter({ hasText: organisation.name });
    await expect(waiting).not.toContainText(remark);
    await waiting.getByText(t("ced.returnOf", { cluster: organisation.name })).click();
    await waiting.getByLabel(t("ced.reason")).fill("Certifikatets nummer mangler.");
    await waiting.getByRole("button", { name: t("ced.return"), exact: true }).click();
    await expect(waiting.getByText(t("ced.wasReturned"))).toBeVisible();
    const letter = await letterTo(lead.email);
    expect(new URL(letter.link).pathname).toBe(addressOf("da", { page: "outcome", params: { organisation: organisation.slug } }));

    await page.goto(addressOf(locale, { page: "outcome", params: { organisation: organisation.slug } }));
    await expect(page.getByText("Certifikatets nummer mangler.")).toBeVisible();
    const card = page.getByRole("listitem").filter({ hasText: "Certifikatets nummer mangler." });
    await card.getByText(t("correct"), { exact: true }).click();
    await card.getByLabel(t("form.certificate")).fill("DNK-2026-1");
    await card.getByRole("button", { name: t("form.save") }).click();
    await expect(page.getByText(t("form.saved"))).toBeVisible();

    await ced.reload();
    await expectSound(ced);
    await waiting.getByRole("button", { name: t("ced.confirmOf", { cluster: organisation.name }) }).click();
    await expect(waiting.getByRole("button")).toHaveCount(0);
    await expect(waiting).toContainText("DNK-2026-1");
    await page.reload();
    await expect(page.getByText(t("frozen"))).toBeVisible();
    await expect(page.getByText(t("correct"), { exact: true })).toHaveCount(0);

    const row = { clusterId: organisation.id, clusterName: organisation.name, personId: benchmarker.id, day: "2026-10-01" };
    await (await serverDatabase()).write((writer) => writer.insert(sparred).values(row));
    await ced.getByRole("link", { name: translator(locale, "caseload")("pages.independence") }).click();
    await ced.getByLabel(independence("assign.cluster"), { exact: true }).selectOption(organisation.id);
    await ced.getByLabel(independence("assign.person"), { exact: true }).selectOption(benchmarker.id);
    await ced.getByLabel(independence("assign.auditDay")).fill("2027-01-15");
    await ced.getByRole("button", { name: independence("assign.submit"), exact: true }).click();
    const reason = ced.getByLabel(independence("assign.reason"));
    await expect(reason).toHaveAttribute("aria-invalid", "true");
    await expect(reason).toBeFocused();
    await expect(ced.getByRole("alert").filter({ hasText: translator(locale, "failures")("sparred-recently") })).toBeVisible();
    await expectSound(ced);
    await reason.fill("Kun ét møde om frister.");
    await ced.getByRole("button", { name: independence("assign.submit"), exact: true }).click();
    await expect(ced.getByText(independence("assign.done"))).toBeVisible();
    const named = ced.getByRole("listitem").filter({ hasText: organisation.name });
    await expect(named).toContainText(independence("assignments.exception", { reason: "Kun ét møde om frister." }));
    await ced.context().close();
  });
}
