import { readFile } from "node:fs/promises";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { someDemand } from "../fixtures/demand.ts";
import { signInAs, somePerson } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

const t = translator("da", "demand");
const p = translator("da", "demand.programme");
const demand = addressOf("da", { page: "demand" });

test("An analyst finds need and a gap in the heatmap, has a programme proposed, takes it along and looks at the effect", async ({
  page,
  context,
  origin: baseURL,
}) => {
  const { release, title } = await someDemand();
  await signInAs(context, baseURL, await somePerson("Ana Analytiker", { programme: ["analyst"] }));
  await page.goto(`${demand}?release=${release}`);
  const heatmap = page.getByRole("region", { name: t("table.title") });
  const row = (id: string) => heatmap.getByRole("row").filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${id} `) }) });
  await expect(row("1.2")).toContainText(/15.*9.*3.*2.*6.*3/);
  await expect(row("1.2")).toContainText(t("table.helps", { clicks: 0 }));
  await expect(row("2.2.3")).toContainText(t("table.gap"));
  await expect(row("5.3")).toContainText(t("suppressed.would-tell"));

  await page.getByLabel(t("choose.dimension"), { exact: true }).selectOption("5");
  await page.getByRole("button", { name: t("choose.show") }).click();
  await expect(row("1.2")).toHaveCount(0);
  await expect(row("5.2")).toBeVisible();

  const section = page.getByRole("region", { name: p("title") });
  await section.getByLabel(p("limit")).fill("et par");
  await section.getByRole("button", { name: p("submit") }).click();
  await expect(section.getByText(p("faulty"))).toBeVisible();
  await section.getByLabel(p("limit")).fill("1");
  await section.getByRole("button", { name: p("submit") }).click();
  const takes = p("amount.days", { amount: 1 });
  await expect(section.getByText(p("covers", { covered: 21, possible: 24, takes }))).toBeVisible();
  await expect(section.getByRole("row").filter({ hasText: title })).toContainText(takes);
  await expect(section.getByRole("row").filter({ hasText: "2.2.3" })).toContainText(p("because.no-offering"));

  const download = page.waitForEvent("download");
  await section.getByRole("link", { name: p("csv") }).click();
  const lines = (await readFile(await (await download).path(), "utf8")).split("\r\n");
  const line = lines.find((one) => one.startsWith("1.2,"));
  expect(line).toContain(",15,9,3,2,6,3,");
  expect(line?.endsWith(`,${title},`)).toBe(true);
  expect(lines.find((line) => line.startsWith("5.3,"))).toContain(t("suppressed.would-tell"));

  await page.goto(`${addressOf("da", { page: "effect" })}?release=${release}`);
  const effect = page.getByRole("region", { name: title });
  await expect(page.getByRole("region", { name: translator("da", "effect.caution")("title") })).toBeVisible();
  await expect(effect.getByRole("img", { name: /^1\.2 .*\+1,0 point \(-0,5 til \+2,5\)$/ })).toBeVisible();
  await expect(effect.getByRole("row").filter({ hasText: "5.2" })).toContainText(t("suppressed.too-few"));
});

test("Somebody of a secretariat finds neither demand nor effect", async ({ page, context, origin: baseURL }) => {
  await signInAs(context, baseURL, await somePerson("Mads"));
  for (const name of ["demand", "effect"] as const) expect((await page.request.get(addressOf("en", { page: name }))).status()).toBe(404);
});
