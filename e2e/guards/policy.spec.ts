import { test as plain } from "@playwright/test";
import type { QuickCheck } from "#lib/domain/assessment/quick-check.ts";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { checks, keepCheck, storageKey } from "../fixtures/kept-check.ts";
import { openResult, unfold, unfoldAll } from "../fixtures/result-page.ts";
import { expect, test } from "../fixtures/test.ts";

declare global {
  interface Window {
    violations?: string[];
    injected?: number;
  }
}

const t = translator("da", "readiness");
const faults = translator("da", "faults");

// Not under the quiet console: the violation it provokes is logged as an error.
plain("A script that the policy does not name does not run, however it gets into the page", async ({ page }) => {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => window.violations?.push(effectiveDirective));
  });
  await page.route("/da", async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(
      "<main",
      '<script>window.injected=1</script><img alt="" src="data:image/png;base64,A" onerror="window.injected=2"><main',
    );
    expect(body).not.toBe(html);
    await route.fulfill({ response, body });
  });
  await page.goto("/da");
  await expect.poll(() => page.evaluate(() => window.violations)).toEqual(expect.arrayContaining(["script-src-elem", "script-src-attr"]));
  expect(await page.evaluate(() => window.injected)).toBeUndefined();
});

test("The pages run under their policy without a violation, also what they load later", async ({ page }) => {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", ({ blockedURI }) => window.violations?.push(blockedURI));
  });
  await openResult(page, "da", checks.below);
  const r = translator("da", "result");
  const chunks: string[] = [];
  page.on("response", (response) => chunks.push(new URL(response.url()).pathname));
  const pictures = await unfold(page, r("pictures.title"));
  await expect(pictures.getByRole("img", { name: r("pictures.radar") })).toContainText("%");
  expect(chunks.filter((path) => path.endsWith(".js"))).not.toEqual([]);
  await page.getByRole("link", { name: r("receipt.open") }).click();
  await expect(page.getByRole("heading", { level: 1, name: r("receipt.title") })).toBeVisible();
  expect(await page.evaluate(() => window.violations)).toEqual([]);
});

test("A body over 256 KiB is refused as a problem", async ({ request }) => {
  const answers = { edition: "ecei-2013", asOf: "2026-11-23", answers: {} };
  const send = (data: string) => request.post("/api/v1/readiness", { data, headers: { "content-type": "application/json" } });
  expect((await send(JSON.stringify(answers).padEnd(256 * 1024))).status()).toBe(200);
  for (const size of [256 * 1024 + 1, 300 * 1024]) {
    const refused = await send(JSON.stringify(answers).padEnd(size));
    expect(refused.status()).toBe(413);
    expect(refused.headers()["content-type"]).toContain("application/problem+json");
    expect(await refused.json()).toMatchObject({ status: 413 });
  }
});

test("Script in texts is shown as text and never runs", async ({ page }) => {
  const script = '<script>window.injected=1</script><img src="x" onerror="window.injected=1">';
  const check: QuickCheck = {
    ...checks.below,
    drafts: {
      ...checks.below.drafts,
      "2.1": { inputs: { years: script }, note: script },
      "3.1": { inputs: { months: 36 }, note: script },
    },
    improvements: [{ indicator: "2.5", from: script, effect: script }],
    labels: [{ label: "bronze", assessedOn: script, validUntil: script }],
  };
  await keepCheck(page, check);
  await page.goto(addressOf("da", { page: "dimension", params: { dimension: "2" } }));
  const card = page.locator("[id='indicator-2.1']");
  await expect(card.getByRole("textbox", { name: t("card.note") })).toHaveValue(script);
  await expect(page.locator("[id='2.1-years']")).toHaveValue(script);
  for (const name of ["eligibility", "result", "receipt"] as const) {
    await page.goto(addressOf("da", { page: name }));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (name === "eligibility") await expect(page.getByLabel(t("gate.effect"))).toHaveValue(script);
    else await unfoldAll(page);
    await expect(page.getByRole("main").locator("script, img:not([alt])")).toHaveCount(0);
  }
  await page.goto(addressOf("da", { page: "readiness" }));
  await page
    .getByLabel(t("file.import"))
    .last()
    .setInputFiles({
      name: "svar.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ ...check, drafts: { [script]: { note: script } } })),
    });
  await expect(page.getByText(faults("unknown-indicator", { value: script }))).toBeVisible();
  expect(await page.evaluate(() => window.injected)).toBeUndefined();
});

const figures = {
  da: [
    { typed: "12,5", is: 12.5, points: 5 },
    { typed: " 1.234,5 ", is: 1234.5, points: 5 },
    { typed: "2,5", is: 2.5, points: 2 },
    { typed: "-0", is: 0, points: 0 },
  ],
  en: [
    { typed: "12.5", is: 12.5, points: 5 },
    { typed: "1,234.5", is: 1234.5, points: 5 },
    { typed: "2.5", is: 2.5, points: 2 },
  ],
};

for (const locale of locales)
  test(`Figures are understood as they are written in ${locale}`, async ({ page }) => {
    await keepCheck(page, checks.above);
    await page.goto(addressOf(locale, { page: "dimension", params: { dimension: "2" } }));
    const years = page.locator("[id='2.1-years']");
    await expect(years).toHaveValue(locale === "da" ? "7,5" : "7.5");
    for (const { typed, is, points } of figures[locale]) {
      await years.fill(typed);
      await expect(years).toHaveAttribute("aria-invalid", "false");
      const line = translator(locale, "readiness")("points.result", { points, max: 5 });
      await expect(page.locator("[id='indicator-2.1']").getByText(line)).toBeVisible();
      const stored = await page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? "null"), storageKey);
      expect(Object.is(stored.drafts["2.1"].inputs.years, is), typed).toBe(true);
    }
  });

for (const { what, typed, says } of [
  { what: "1e309", typed: "1e309", says: t("card.whole", { example: "118" }) },
  { what: "a decimal where a whole number is asked for", typed: "1.234,5", says: t("card.whole", { example: "118" }) },
  { what: "a number of 400 digits", typed: "9".repeat(400), says: faults("not-finite") },
  { what: "a number below its limits", typed: "-1", says: faults("too-low", { min: 0 }) },
])
  test(`A manager who types ${what} is told what is right; nothing is lost, also after a reload`, async ({ page }) => {
    await keepCheck(page, checks.below);
    await page.goto(addressOf("da", { page: "dimension", params: { dimension: "1" } }));
    const committed = page.locator("[id='1.1.2-committed']");
    await expect(committed).toHaveValue("118");
    await committed.fill(typed);
    await committed.blur();
    for (const _ of ["at once", "after a reload"]) {
      await expect(committed).toHaveValue(typed);
      await expect(committed).toHaveAttribute("aria-invalid", "true");
      await expect(committed).toHaveAccessibleDescription(says);
      await expect(page.locator("[id='1.1.0-committed']")).toHaveValue("118");
      await page.reload();
    }
    await page.goto(addressOf("da", { page: "readiness" }));
    await expect(page.getByText(t("progress", { done: 30, total: 31 })).first()).toBeVisible();
  });

test("A manager who writes too many points of old into an improvement loses nothing", async ({ page }) => {
  await keepCheck(page, checks.above);
  await page.goto(addressOf("da", { page: "eligibility" }));
  const from = page.getByLabel(t("gate.from")).first();
  await expect(from).toHaveValue("2");
  await from.fill("99999999999999999999");
  await expect(page.getByText(t("gate.fromMissing", { max: 5 }))).toBeVisible();
  await page.reload();
  await expect(from).toHaveValue("99999999999999999999");
  await page.goto(addressOf("da", { page: "readiness" }));
  await expect(page.getByText(t("progress", { done: 31, total: 31 })).first()).toBeVisible();
});
