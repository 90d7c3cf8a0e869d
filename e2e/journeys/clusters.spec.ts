import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { expectSound } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

// By published facts: MADE's gold runs to 31 October 2023, and no later source is known.
const running = "2022-06-01";
const inGrace = "2024-06-01";
const until = { da: "31. okt. 2023", en: "31 Oct 2023" } as const;
const since = { da: "1. nov. 2024", en: "1 Nov 2024" } as const;

for (const locale of locales) {
  const t = translator(locale, "clusters");
  const labels = translator(locale, "shared.labels");
  const list = addressOf(locale, { page: "clusters" });
  const standing = (key: "valid" | "in-grace" | "unknown" | "end-passed") =>
    t(`standing.${key}`, { until: until[locale], since: since[locale] });

  test(`a journalist finds in ${locale} who holds gold, sends the address on, and reads the sources of one`, async ({ page }) => {
    await page.goto(addressOf(locale, { page: "home" }));
    const menu = page.getByRole("navigation", { name: translator(locale, "frame")("menu") });
    await menu.getByRole("link", { name: translator(locale, "frame.pages")("clusters") }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("title") })).toBeVisible();
    await page.evaluate(() => void Object.assign(window, { stayed: true }));

    const form = page.getByRole("form", { name: t("filter.title") });
    await form.getByLabel(t("filter.q")).fill("denmark");
    await form.getByLabel(t("filter.label")).selectOption(labels("gold"));
    await form.getByRole("button", { name: t("filter.show") }).click();
    await expect(page).toHaveURL(/q=denmark&label=gold/);
    const rows = page.getByRole("table", { name: t("title") }).getByRole("row");
    const [energy, food] = [rows.filter({ hasText: "Energy Cluster Denmark" }), rows.filter({ hasText: "Food & Bio Cluster Denmark" })];
    await expect(energy).toContainText(/ikke kendt|not known/);
    await expect(page.getByRole("status")).toContainText(/\d/);
    const below = async () => ((await energy.boundingBox())?.y ?? 0) - ((await food.boundingBox())?.y ?? 0);
    expect(await below()).toBeLessThan(0);
    await page.getByRole("link", { name: t("columns.name"), exact: true }).click();
    await expect(page).toHaveURL(/sort=-name/);
    await expect(page.getByRole("columnheader", { name: t("columns.name") })).toHaveAttribute("aria-sort", "descending");
    expect(await below()).toBeGreaterThan(0);
    // All of it without the page being opened anew, and kept in the address.
    expect(await page.evaluate(() => "stayed" in window)).toBe(true);
    await page.reload();
    await expect(form.getByLabel(t("filter.q"))).toHaveValue("denmark");
    await expect(form.getByLabel(t("filter.label"))).toHaveValue("gold");
    await expect(page.getByRole("link", { name: t("open.csv") })).toHaveAttribute("href", /state=all.*q=denmark.*format=csv/);
    await page.goBack();
    await expect(page).toHaveURL(/sort=name/);

    await form.getByRole("link", { name: t("filter.clear") }).click();
    await expect(form.getByLabel(t("filter.q"))).toHaveValue("");
    await form.getByLabel(t("filter.q")).fill("made");
    await form.getByLabel(t("filter.asOf")).fill(running);
    await form.getByLabel(t("filter.q")).press("Enter");
    await expect(rows.filter({ hasText: standing("valid") })).toHaveCount(1);
    await expectSound(page);
    await page.getByRole("link", { name: "MADE", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "MADE" })).toBeVisible();
    await expect(page.getByText(standing("valid"))).toBeVisible();
    await expect(page.getByRole("table", { name: t("cluster.history") }).getByRole("link", { name: "made.dk" })).toHaveCount(2);
    await page.getByLabel(t("filter.asOf")).fill(inGrace);
    await page.getByRole("button", { name: t("filter.show") }).click();
    await expect(page.getByText(standing("in-grace"))).toBeVisible();
    await expectSound(page);
  });

  test(`whoever follows a badge in ${locale} reads that nobody knows the state, and who could`, async ({ page, request }) => {
    await page.goto(`${addressOf(locale, { page: "cluster", params: { slug: "made" } })}#label`);
    const section = page.getByRole("region", { name: t("cluster.label") });
    await expect(section.getByText(standing("end-passed"))).toBeVisible();
    await expect(section).toContainText(t("issuer"));
    await expect(section.getByRole("link", { name: "ESCA" })).toHaveAttribute("href", /cluster-analysis\.org/);
    await expect(section.getByRole("link", { name: "EUCLES" })).toHaveAttribute("href", /eucles\.be/);
    await expect(page.getByRole("listitem").filter({ hasText: t("cluster.criteria.unchecked") })).toHaveCount(5);
    const badge = page.getByRole("img", { name: t("cluster.badge.alt", { name: "MADE" }) });
    for (const picture of [(await badge.getAttribute("src")) ?? "", "/favicon.ico"])
      expect((await request.get(picture)).headers()["content-type"]).toContain("image/svg+xml");
    await expect(page.getByLabel(t("cluster.badge.code"))).toHaveValue(/^<a href="http.*#label"><img src="http.*badge\.svg/);
    const told = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
    expect(told).toMatchObject({ "@context": "https://schema.org", "@type": "Organization", name: "MADE" });
    await page.goto(addressOf(locale, { page: "cluster", params: { slug: "welfare-tech" } }));
    const successor = t("cluster.successor.merged", { name: "Danish Life Science Cluster" });
    await page.getByRole("link", { name: successor }).click();
    await expect(page.getByRole("link", { name: t("cluster.predecessor.merged", { name: "Welfare Tech" }) })).toBeVisible();
  });

  test(`whoever comes back from a cluster in ${locale} on a telephone finds the card that was left`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto(list);
    const name = page
      .getByRole("table", { name: t("title"), exact: true })
      .getByRole("rowheader")
      .last();
    const place = async () => (await name.boundingBox())?.y ?? Number.NaN;
    await name.scrollIntoViewIfNeeded();
    const left = await place();
    const cluster = (await name.textContent()) ?? "";
    await name.getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1, name: cluster })).toBeVisible();
    await page.goBack();
    // What lies above it is not laid out anew: how high it is, is known well enough.
    await expect(name).toBeInViewport();
    await expect.poll(async () => Math.abs((await place()) - left)).toBeLessThan(30);
  });

  test(`the list in ${locale} works without scripts and by keyboard, and prints without its form`, async ({ browser, page, origin }) => {
    const bare = await browser.newContext({ javaScriptEnabled: false, baseURL: origin });
    const plain = await bare.newPage();
    await plain.goto(list);
    await plain.getByLabel(t("filter.q")).fill("made");
    await plain.getByLabel(t("filter.state")).selectOption(t("states.unknown"));
    await plain.getByRole("button", { name: t("filter.show") }).click();
    await expect(plain).toHaveURL(/q=made.*state=unknown/);
    await expect(plain.getByLabel(t("filter.state"))).toHaveValue("unknown");
    await expect(plain.getByRole("row").filter({ hasText: standing("unknown") })).toHaveCount(1);
    await plain.getByText(t("time.table")).click();
    await expect(plain.getByRole("cell", { name: "maritimedenmark.dk" })).toBeVisible();
    await plain.getByText(t("scores.table")).click();
    await expect(plain.getByRole("row").filter({ hasText: "GCE NODE" })).toContainText(/94\s?%.*gcenode\.no/);
    await expect(plain.getByRole("link", { name: t("open.calendar") })).toHaveAttribute("href", /calendar\.ics\?lang=/);
    const other = plain.getByRole("link", { name: translator(locale, "frame")("otherLanguage") });
    await expect(other).toHaveAttribute("href", /\/(klynger|clusters)\?q=made&state=unknown(&|$)/);
    for (const language of locales)
      await expect(plain.locator(`head link[rel="alternate"][hreflang="${language}"]`)).toHaveAttribute(
        "href",
        origin + addressOf(language, { page: "clusters" }),
      );
    await bare.close();

    await page.goto(`${list}?asOf=2026-12-31`);
    await expect(page.getByRole("img", { name: /Region Sjælland|Region Zealand/ })).toBeVisible();
    await page.goto(`${list}?asOf=2027-01-01`);
    await expect(page.getByRole("img", { name: /Region Østdanmark|Region of Eastern Denmark/ })).toBeVisible();
    await page.getByLabel(t("filter.q")).focus();
    await page.keyboard.type("made");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/q=made/);
    await expect(page.getByLabel(t("filter.q"))).toBeFocused();
    await page.getByRole("link", { name: t("columns.name"), exact: true }).focus();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "MADE", exact: true })).toBeFocused();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("form", { name: t("filter.title") })).toBeHidden();
    await expect(page.getByRole("row").filter({ hasText: "MADE" })).toBeVisible();
  });
}
