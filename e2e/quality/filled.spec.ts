import type { Page } from "@playwright/test";
import type { QuickCheck } from "#lib/domain/assessment/quick-check.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { checks, keepCheck } from "../fixtures/kept-check.ts";
import { fold, openResult, unfoldAll } from "../fixtures/result-page.ts";
import { expectAccessible } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

const r = translator("da", "result");
const shared = translator("da", "shared");

/** What stands out to the right of the page without a region of its own that scrolls, and the text that runs out of its box. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (["auto", "scroll", "hidden"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const outside = [...document.querySelectorAll("body *")].filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 1 && (right > width + 1 || left < -1) && !scrolls(element.parentElement) && !element.closest("dialog:not([open])");
    });
    const cut = [...document.querySelectorAll("button, summary, label, p, li, h1, h2, h3")].filter((element) => {
      const { overflowX } = getComputedStyle(element);
      return overflowX === "visible" && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
    });
    const page = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
    return [...page, ...[...outside, ...cut].map((element) => element.outerHTML.slice(0, 160))];
  });
}

/** Controls and texts that lie over one another, the sticky parts excepted. */
function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stuck = (element: Element): boolean => element.closest("[class*=sticky], .sr-only, svg, dialog:not([open])") !== null;
    const parts = [...document.querySelectorAll("main :is(button, a, input, select, textarea, summary, h1, h2, h3, p, th, td)")]
      .filter((element) => !stuck(element) && element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const over: string[] = [];
    for (const [at, one] of parts.entries())
      for (const other of parts.slice(at + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // The boxes of links in a line of text are taller than the line.
        const inline = [one, other].some(({ element }) => getComputedStyle(element).display === "inline");
        if (across > 2 && down > 2 && !inline)
          over.push(`${one.element.outerHTML.slice(0, 90)} over ${other.element.outerHTML.slice(0, 90)}`);
      }
    return over;
  });
}

async function expectToFit(page: Page): Promise<void> {
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 700 });
    // Charts take the new width a moment later.
    await expect.poll(() => overflowing(page), `at ${width} px`).toEqual([]);
    expect(await overlapping(page), `at ${width} px`).toEqual([]);
  }
}

/** A check with figures of its own for an effort, one of them not applied yet. */
const own: QuickCheck = { ...checks.below, effort: { "4.1.3": { days: [1, 2, 3, 4, 6], leadDays: [10, 20, 30, 40, 50] } } };

for (const [name, check] of [
  ["few", checks.few],
  ["complete", own],
] as const) {
  test(`The result with ${name} answers and everything opened has no accessibility fault and fits 320 and 640 px`, async ({ page }) => {
    await openResult(page, "da", check);
    await expect(page.getByRole("heading", { name: r("whatIf.title") })).toBeVisible();
    await unfoldAll(page);
    await expect(
      page
        .getByRole("img", { name: r("pictures.radar") })
        .locator("svg")
        .first(),
    ).toBeVisible();
    await page.getByLabel(r("whatIf.of", { indicator: "4.1.2" })).selectOption({ label: shared("points", { points: 5 }) });
    await expect(page.getByText(r("whatIf.on", { count: 1 }))).toBeVisible();
    await expectToFit(page);
    await expectAccessible(page);
  });

  test(`The arithmetic and the receipt with ${name} answers have no accessibility fault and fit 320 and 640 px`, async ({ page }) => {
    await openResult(page, "da", check);
    const figures = fold(page, shared("labels.gold")).getByRole("button", { name: r("receipt.show") });
    for (const figure of [figures.first(), figures.nth(1), figures.last()]) {
      await figure.click();
      await expect(page.getByRole("dialog")).toBeVisible();
      for (const width of [320, 640]) {
        await page.setViewportSize({ width, height: 700 });
        expect(await overflowing(page), `at ${width} px`).toEqual([]);
      }
      await expectAccessible(page, "dialog");
      await page.keyboard.press("Escape");
    }
    await page.goto(addressOf("da", { page: "receipt" }));
    await expect(page.getByRole("heading", { name: r("receipt.indicators") })).toBeVisible();
    await unfoldAll(page);
    await expectToFit(page);
    await expectAccessible(page);
  });
}

test("A dimension with every error shown has no accessibility fault and fits 320 and 640 px", async ({ page }) => {
  const inputs = { committed: "mange", participants: -1, nearby: "1e309", companies: 1.5, research: "x".repeat(80) };
  const drafts = Object.fromEntries(["1.1.0", "1.1.1", "1.1.2", "1.2"].map((id) => [id, { inputs, unsure: true, note: "Å".repeat(200) }]));
  await keepCheck(page, { ...checks.nothing, drafts });
  await page.goto(addressOf("da", { page: "dimension", params: { dimension: "1" } }));
  await expect(page.locator("[id='1.1.0-committed']")).toHaveAttribute("aria-invalid", "true");
  await unfoldAll(page);
  await expectToFit(page);
  await expectAccessible(page);
  await page.goto(addressOf("da", { page: "eligibility" }));
  const t = translator("da", "readiness");
  await page.getByRole("button", { name: t("gate.addLabel") }).click();
  await page.getByRole("button", { name: t("gate.addImprovement") }).click();
  await expect(page.getByText(t("gate.indicatorMissing"))).toBeVisible();
  await expectToFit(page);
  await expectAccessible(page);
});
