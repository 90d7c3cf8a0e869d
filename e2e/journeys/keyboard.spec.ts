import type { Page } from "@playwright/test";
import { currentEdition } from "#lib/editions/published.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { checks } from "../fixtures/kept-check.ts";
import { noted } from "../fixtures/noted.ts";
import { fold, openResult, titleOf, unfold } from "../fixtures/result-page.ts";
import { expect, test } from "../fixtures/test.ts";

const locale = "da";
const t = translator(locale, "readiness");
const r = translator(locale, "result");
const shared = translator(locale, "shared");

type Focus = { name: string; role: string; seen: boolean; inView: boolean; moved: boolean };

/** The focused element: whether it is another one than the last time it was asked for, its name, whether its focus shows (on it or on its label), and whether some of it is in the viewport with nothing before it. */
function focused(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const asked = globalThis as typeof globalThis & { lastFocused?: Element };
    const moved = asked.lastFocused !== element;
    asked.lastFocused = element;
    const shows = (candidate: Element | null) => {
      if (candidate === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    };
    const label = "labels" in element ? ((element.labels as NodeListOf<HTMLLabelElement> | null)?.[0] ?? null) : null;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const names = [element.getAttribute("aria-label"), label?.textContent, element === document.body ? "" : element.textContent];
    return {
      name: names.find((name) => name != null && name.trim() !== "")?.trim() ?? "",
      role: element.tagName,
      seen: shows(element) || shows(label),
      inView: [0.1, 0.5, 0.9].some((share) => {
        const hit = document.elementFromPoint((left + right) / 2, top + (bottom - top) * share);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      }),
      moved,
    };
  });
}

/** One press of Tab; where it leads must be another element, visibly focused and in the viewport. */
async function tab(page: Page, key: "Tab" | "Shift+Tab" = "Tab"): Promise<Focus> {
  const before = await focused(page);
  await page.keyboard.press(key);
  const after = await focused(page);
  expect(after.moved, `${key} leads on from “${before.name}”`).toBe(true);
  // What a key moves on the page may settle a moment later; then the focus is in sight.
  if (after.role !== "BODY")
    await expect.poll(() => focused(page), `the focus on “${after.name}” shows`).toMatchObject({ seen: true, inView: true });
  return after;
}

/** Tabs on until an element with this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 150) {
    const found = await tab(page);
    if (typeof name === "string" ? found.name === name : name.test(found.name)) return;
    passed.push(found.name);
  }
  throw new Error(`Tab does not lead to ${name}; passed: ${passed.join(" | ")}`);
}

test.afterEach(({ page: _ }, { title, status, expectedStatus }) => noted({ kind: "keyboard", title, held: status === expectedStatus }));

test("A manager comes from the front page to the result and back out of it by keyboard alone", async ({ page }) => {
  await page.goto(addressOf(locale, { page: "home" }));
  await tabTo(page, translator(locale, "frame")("skip"));
  await page.keyboard.press("Enter");
  await tabTo(page, translator(locale, "landing")("start"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(addressOf(locale, { page: "readiness" }));
  await expect(page.getByRole("heading", { level: 1, name: t("title") })).toBeVisible();

  const dimension = (id: string) => currentEdition.dimensions.find((candidate) => candidate.id === id)?.title[locale] ?? "";
  await tabTo(page, `4. ${dimension("4")}`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: dimension("4") })).toBeVisible();

  // Digits and arrows in every group of levels, figures typed, Ctrl+Enter from card to card.
  const indicators = currentEdition.indicators.filter((indicator) => indicator.dimension === "4");
  const [first] = indicators;
  if (first === undefined) throw new Error("Dimension 4 has no indicators");
  await tabTo(page, new RegExp(`^${first.rating.kind === "rubric" ? first.rating.levels[0]?.text[locale] : ""}`));
  for (const { id, rating, inputs } of indicators) {
    const card = page.locator(`[id="indicator-${id}"]`);
    for (const { label } of inputs ?? []) {
      await expect(card.getByLabel(label[locale], { exact: true })).toBeFocused();
      await page.keyboard.type("9");
      await tab(page);
    }
    if (rating.kind === "rubric") {
      await page.keyboard.press("2");
      await page.keyboard.press("ArrowDown");
      await expect(page.locator(`[id="${id}-3"]`)).toBeChecked();
    }
    expect(await focused(page)).toMatchObject({ seen: true, inView: true });
    await page.keyboard.press("Control+Enter");
  }
  await expect(page.getByText(t("progress", { done: 12, total: 12 }))).toBeVisible();
  await expect(page.getByRole("link", { name: t("next", { title: dimension("5") }) })).toBeFocused();
  await tabTo(page, t("seeResult"));
  await page.keyboard.press("Enter");

  const label = shared("labels.gold");
  const gold = fold(page, label);
  await expect(gold.getByRole("heading", { name: r("gates") })).toBeVisible();
  await tabTo(page, new RegExp(`^${r("score", { points: "", possible: 150 }).trim()}|${r("receipt.show")}`));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await tabTo(page, r("receipt.close"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();

  await tabTo(page, new RegExp(`^${r("paths.leastEffort")}`));
  await page.keyboard.press("ArrowDown");
  await expect(gold.getByRole("radio", { name: r("paths.fastest") })).toBeChecked();
  expect(await focused(page)).toMatchObject({ seen: true, inView: true });
  await tabTo(page, r("whatIf.title"));
  await page.keyboard.press("Enter");
  await tabTo(page, r("whatIf.of", { indicator: titleOf(locale, "4.1.1") }));
  await page.keyboard.press("End");
  await expect(page.getByText(r("whatIf.on", { count: 1 }))).toBeVisible();
  await tabTo(page, r("whatIf.clearOf", { indicator: titleOf(locale, "4.1.1") }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(r("whatIf.on", { count: 1 }))).toBeHidden();
  await expect(page.getByLabel(r("whatIf.of", { indicator: titleOf(locale, "4.1.1") }), { exact: true })).toBeFocused();
  await tabTo(page, r("pictures.title"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("img", { name: r("pictures.radar") })).toBeVisible();
  await tabTo(page, r("receipt.open"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: r("receipt.title") })).toBeVisible();
  await tabTo(page, r("receipt.download"));

  // Out of the page at both ends: nothing holds the focus.
  await tabTo(page, r("receipt.back"));
  for (let left = 20; (await focused(page)).role !== "BODY"; left -= 1) {
    expect(left, "the page lets the focus go").toBeGreaterThan(0);
    await tab(page);
  }
});

test("A manager who goes back by keyboard never has the focus behind what stays in sight", async ({ page }) => {
  await openResult(page, locale, checks.few);
  await unfold(page, r("whatIf.title"));
  await page.getByRole("link", { name: r("receipt.open") }).focus();
  for (let back = 0; back < 40; back += 1) await tab(page, "Shift+Tab");
  await page.goto(addressOf(locale, { page: "dimension", params: { dimension: "2" } }));
  await page.getByRole("link", { name: t("seeResult") }).focus();
  for (let back = 0; back < 40; back += 1) await tab(page, "Shift+Tab");
});
