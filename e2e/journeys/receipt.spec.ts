import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { checks, edition, keepCheck } from "../fixtures/kept-check.ts";
import { fold, leastEffort, openResult, titleOf, totalOf } from "../fixtures/result-page.ts";
import { expect, test } from "../fixtures/test.ts";

// Without the test runner's colours, about which Node would speak on standard error.
const { FORCE_COLOR: _, ...env } = process.env;
const run = (command: string, args: string[]) => promisify(execFile)(command, args, { env });

for (const locale of locales) {
  const t = translator(locale, "result");
  const shared = translator(locale, "shared");
  const receipt = addressOf(locale, { page: "receipt" });
  const percent = (digits: string) => (locale === "da" ? `${digits.replace(".", ",")} %` : `${digits}%`);
  const barSum = t("receipt.barSum", { share: "80/100", possible: 150, product: "120", bar: 120 });

  test(`A manager opens any figure to its arithmetic in ${locale}, and is back at it with Escape`, async ({ page }) => {
    await openResult(page, locale, checks.below);
    const gold = fold(page, shared("labels.gold"));
    const path = leastEffort(checks.below, "gold");
    const sum = t("pictures.outOf", { points: "101", possible: 150 });
    const low = [101, ...path.steps.map(({ from, to }) => to - from)];
    const figures = [
      {
        button: gold.getByRole("button", { name: t("score", { points: "101", possible: 150 }) }),
        title: t("score", { points: "101", possible: 150 }),
        says: [barSum, t("receipt.percentSum", { points: 101, possible: 150, percent: percent("67.3") }), sum],
        row: { name: titleOf(locale, "5.1"), figures: ["5", "1", "5"] },
      },
      {
        button: gold.getByRole("button", { name: totalOf(locale, path) }),
        title: t("paths.leastEffort"),
        says: [
          t("receipt.pathDays", { sum: path.steps.map(({ days }) => days).join(" + "), days: "84" }),
          t("receipt.pathLead", { leadDays: "240" }),
          t("receipt.pathScore", { sum: low.join(" + "), score: "120" }),
        ],
        row: { name: titleOf(locale, "2.4"), figures: ["4", "45", "1"] },
      },
      {
        button: gold
          .getByRole("listitem")
          .filter({ hasText: titleOf(locale, "4.1.3") })
          .getByRole("button", { name: t("step", { from: 1, to: 5 }) }),
        title: titleOf(locale, "4.1.3"),
        says: [t("receipt.indicatorSum", { points: "1", weight: 1, product: "1" })],
        row: null,
      },
    ];
    for (const { button, title, says, row } of figures) {
      await button.press("Enter");
      const dialog = page.getByRole("dialog", { name: t("receipt.of", { what: title }) });
      await expect(dialog).toBeVisible();
      for (const sentence of [...says, edition.identity.digest]) await expect(dialog).toContainText(sentence);
      if (row !== null) await expect(dialog.getByRole("row", { name: row.name }).getByRole("cell")).toHaveText(row.figures);
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      await expect(button).toBeFocused();
    }
    await figures[0]?.button.click();
    await page.getByRole("button", { name: t("receipt.close") }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await page.getByRole("link", { name: t("receipt.open") }).click();
    await expect(page).toHaveURL(receipt);
  });

  test(`A manager downloads a receipt in ${locale}, and it is recomputed offline to the same bytes`, async ({ page }) => {
    await keepCheck(page, checks.below);
    await page.goto(receipt);
    const saved = async (button: string) => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: button, exact: true }).click();
      return { name: (await download).suggestedFilename(), path: await (await download).path() };
    };
    const file = await saved(t("receipt.download"));
    expect(file.name).toBe(t("receipt.fileName"));
    await expect(page.getByRole("code")).toHaveText(`npm run -s readiness -- --receipt ${file.name}`);
    const bytes = await readFile(file.path, "utf8");
    const again = await run("npm", ["run", "-s", "readiness", "--", "--receipt", file.path]);
    expect(again).toEqual({ stdout: bytes, stderr: "" });
    expect(JSON.parse(bytes).result.labels.gold.score).toMatchObject({ low: 101, high: 101, possible: 150, bar: 120, percentLow: "67.3" });

    const answers = await saved(t("receipt.downloadAnswers"));
    expect(answers.name).toBe(t("receipt.answersName"));
    const scored = await run("npm", ["run", "-s", "readiness", "--", "--edition", "ecei-2013", "--answers", answers.path]);
    expect(`{"answers":${JSON.stringify(JSON.parse(bytes).answers)},"result":${scored.stdout.trimEnd()}}\n`).toBe(bytes);
  });

  test(`A manager prints the receipt in ${locale}: the sums without what leads elsewhere`, async ({ page }) => {
    await keepCheck(page, checks.few);
    await page.goto(receipt);
    await expect(page.getByRole("navigation")).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1, name: t("receipt.title") })).toBeVisible();
    for (const away of [page.getByRole("navigation"), page.getByRole("contentinfo"), page.getByRole("link", { name: t("receipt.back") })])
      await expect(away).toBeHidden();
    await expect(page.getByRole("button")).toHaveCount(0);
    for (const id of ["bronze", "silver", "gold"] as const)
      await expect(page.getByRole("region", { name: shared(`labels.${id}`), exact: true })).toContainText(`(${shared("indicative")})`);
    const gold = page.getByRole("region", { name: shared("labels.gold"), exact: true });
    await expect(gold).toContainText(barSum);
    await expect(gold).toContainText(t("receipt.percentSum", { points: 51, possible: 150, percent: percent("34.0") }));
    await expect(gold).toContainText(t("receipt.percentSum", { points: 146, possible: 150, percent: percent("97.3") }));
    const unanswered = gold
      .getByRole("listitem")
      .filter({ hasText: shared("gates.complete") })
      .getByRole("link");
    await expect(unanswered).toHaveCount(19);
    await expect(unanswered.last()).toBeVisible();
    const rows = page.getByRole("table", { name: t("receipt.indicators") }).getByRole("row");
    await expect(rows).toHaveCount(32);
    const reached = t("rules.reached", { limit: shared("limits.atLeast", { limit: percent("70") }), points: 5 });
    const ratio = t("rules.ratio", { of: "90", per: "118", percent: percent("76.2") });
    await expect(rows.filter({ hasText: titleOf(locale, "1.2") })).toContainText(`${ratio} ${reached}`);
    await expect(rows.filter({ hasText: titleOf(locale, "5.3") })).toContainText(t("rules.unanswered", { max: 5 }));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const pdf = await page.pdf();
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(20_000);
  });
}
