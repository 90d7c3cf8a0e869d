import { publishedFacts } from "#lib/editions/testing/published-facts.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { fold, titleOf } from "../fixtures/result-page.ts";
import { expect, test } from "../fixtures/test.ts";

const t = translator("da", "readiness");
const r = translator("da", "result");
const shared = translator("da", "shared");

test("A manager who reads in what is published of DAMRC sees a range and no verdict", async ({ page }) => {
  await page.goto(addressOf("da", { page: "readiness" }));
  await page
    .getByLabel(t("file.import"))
    .last()
    .setInputFiles({ name: "damrc.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(publishedFacts.damrc)) });
  await page.getByRole("button", { name: t("file.confirm") }).click();
  await expect(page.getByText(t("stopHere", { done: 1, low: 5, high: 150, possible: 150 }))).toBeVisible();
  await page.getByRole("link", { name: t("seeResult") }).click();
  for (const [id, answered, count] of [
    ["bronze", 1, 31],
    ["silver", 1, 19],
    ["gold", 1, 31],
  ] as const)
    await expect(page.getByText(r("verdict.notEnough", { label: shared(`labels.${id}`), answered, count }))).toBeVisible();
  const gold = fold(page, shared("labels.gold"));
  await expect(gold.getByRole("button", { name: r("score", { points: "5–150", possible: 150 }) })).toBeVisible();
  await expect(gold.getByRole("img", { name: r("barChart", { points: "5–150", possible: 150, bar: 120 }) })).toBeVisible();
  await expect(gold.getByRole("button", { name: "3,3–100,0 %" })).toBeVisible();
  await page.getByRole("link", { name: r("receipt.open") }).click();
  const row = page.getByRole("row").filter({ hasText: titleOf("da", "2.1") });
  await expect(row).toContainText(r("rules.thresholds", { value: "7 år" }));
  await expect(page.getByText("31. jan. 2018").first()).toBeVisible();
});
