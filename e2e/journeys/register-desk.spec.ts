import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { signInAs, somePerson } from "../fixtures/people.ts";
import { expectSound } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

const t = translator("da", "registerDesk");
const gold = translator("da", "shared.labels")("gold");
const faults = translator("da", "faults");
const desk = addressOf("da", { page: "register" });

/** The form that is open with a button of that name. */
const formWith = (page: Page, button: string) =>
  page.locator("form").filter({ has: page.getByRole("button", { name: button, exact: true }) });

test("An administrator records an award, corrects it with a reason, imports two rows of which one is faulty, and undoes that", async ({
  page,
  context,
  origin: baseURL,
}) => {
  const mark = randomUUID().slice(0, 8);
  const [name, other] = [`Klynge ${mark}`, `Indlæst ${mark}`];
  await signInAs(context, baseURL, await somePerson("Ada Administrator", { programme: ["admin"] }));
  await page.goto(desk);
  await expectSound(page);

  await page.getByText(t("add.title"), { exact: true }).click();
  const adding = formWith(page, t("add.submit"));
  await adding.getByLabel(t("profile.name"), { exact: true }).fill(name);
  await adding.getByLabel(t("add.reason")).fill("Ny national klynge");
  await adding.getByRole("button", { name: t("add.submit"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await page.getByText(t("award.record"), { exact: true }).click();
  const recording = formWith(page, t("award.recordSubmit"));
  await recording.getByLabel(t("award.awarded"), { exact: true }).fill("2025-03");
  await recording.getByLabel(t("award.validUntil")).fill("31. marts 2027");
  await recording.getByLabel(t("award.source"), { exact: true }).fill("https://prove.example/guld");
  await recording.getByRole("button", { name: t("award.recordSubmit") }).click();
  await expect(recording.getByText(faults("no-published-date"))).toBeVisible();
  await recording.getByLabel(t("award.validUntil")).fill("2027-03-31");
  await recording.getByRole("button", { name: t("award.recordSubmit") }).click();
  await expect(page.getByText(t("award.recorded"))).toBeVisible();

  const awards = page.getByRole("region", { name: t("award.title") });
  await awards.getByText(t("award.correct", { label: gold, awarded: "mar. 2025" })).click();
  const correcting = formWith(page, t("award.correctSubmit"));
  await correcting.getByLabel(t("award.validUntil")).fill("2028-03-31");
  await correcting.getByRole("button", { name: t("award.correctSubmit") }).click();
  await expect(correcting.getByText(faults("blank"))).toBeVisible();
  await correcting.getByLabel(t("reason")).fill("Rettet efter brev fra ESCA");
  await correcting.getByRole("button", { name: t("award.correctSubmit") }).click();
  const history = page.getByRole("region", { name: t("history") });
  await expect(history).toContainText(t("latest.change", { column: t("columns.validUntil"), from: "2027-03-31", to: "2028-03-31" }));
  await expect(history).toContainText("Rettet efter brev fra ESCA");
  await expectSound(page);

  await page.goto(addressOf("da", { page: "registerImport" }));
  const rows = [
    "slug;name;field;label;awarded;valid_until;source",
    `;${other};ict;silver;2026-02;2028-02-29;https://prove.example/soelv`,
    `;${name};;gold;sidste år;;https://prove.example/guld`,
  ];
  const file = { name: "register.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
  await page.getByLabel(t("import.choose")).setInputFiles(file);
  await expect(page.getByRole("row").filter({ hasText: "sidste år" })).toContainText("3awarded");
  await expect(page.getByRole("row").filter({ hasText: other })).toContainText(t("import.newCluster"));
  await expectSound(page);
  await page.getByRole("button", { name: t("import.confirm", { changing: 1, faulty: 1 }) }).click();
  await expect(page.getByText(t("import.done", { rows: 2 }))).toBeVisible();

  await page.goto(desk);
  const latest = page
    .getByRole("region", { name: t("latest.title") })
    .getByRole("listitem")
    .filter({ hasText: other })
    .first();
  await latest.getByText(t("undo.open"), { exact: true }).click();
  await latest.getByLabel(t("reason"), { exact: true }).fill("Forkert ark");
  await latest.getByRole("button", { name: t("undo.submit") }).click();
  await expect(latest).toContainText("Forkert ark");
  const search = page.getByRole("region", { name: t("search.title") });
  await search.getByRole("textbox", { name: t("search.q"), exact: true }).fill(mark);
  await search.getByRole("button", { name: t("search.find") }).click();
  await expect(search.getByRole("link", { name })).toBeVisible();
  await expect(search.getByRole("link", { name: other })).toHaveCount(0);

  const entry = { page: "registerEntry", params: { slug: `klynge-${mark}` } } as const;
  for (const place of [{ page: "register" }, entry, { page: "registerImport" }] as const) {
    await page.goto(addressOf("en", place));
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expectSound(page);
  }
});

test("Whoever is no administrator finds no desk", async ({ page, context, origin: baseURL }) => {
  await signInAs(context, baseURL, await somePerson("Bent Benchmarker", { programme: ["benchmarker"] }));
  for (const address of [
    desk,
    addressOf("da", { page: "registerImport" }),
    addressOf("en", { page: "registerEntry", params: { slug: "made" } }),
  ])
    expect((await page.request.get(address)).status()).toBe(404);
});
