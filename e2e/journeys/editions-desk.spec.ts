import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { openOn, someDesk } from "../fixtures/edition-desk.ts";
import { letterTo } from "../fixtures/mail.ts";
import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { ownPage } from "../fixtures/rounds.ts";
import { expect, test } from "../fixtures/test.ts";

const t = translator("da", "editionDesk");
const list = addressOf("da", { page: "editions" });

test("CED's administrator brings in official limits: every fault is told, the change is seen and tried, published and withdrawn; a lead is told and asked", async ({
  page,
  context,
  browser,
  origin: baseURL,
}) => {
  const { edition, official } = await someDesk();
  const cluster = await someOrganisation("Innovationsnetværket for Sundhed og Velfærdsteknologi");
  const lead = await somePerson("Lene Lund", { secretariat: [[cluster, "lead"]] });
  const assessment = await openOn(edition, cluster.id, lead);
  await signInAs(context, baseURL, await somePerson("Ada Administrator", { programme: ["admin"] }));
  await page.goto(list);

  const [first, ...others] = official.indicators;
  const faulty = { ...official, revision: 1, indicators: [{ ...first, weight: -1, wheight: 1 }, ...others] };
  await page.getByLabel(t("upload.text")).fill(JSON.stringify(faulty));
  await page.getByRole("button", { name: t("upload.button") }).click();
  await expect(page.getByRole("heading", { name: t("upload.faults", { count: 3 }) })).toBeVisible();
  for (const place of [`Indikator ${first?.id}, vægt`, `Indikator ${first?.id}, wheight`, "Revision"])
    await expect(page.getByRole("rowheader", { name: place })).toBeVisible();

  // A file with the faults corrected takes the place of what was pasted.
  const file = { name: "officiel.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(official)) };
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByText(t("upload.chosen", { name: file.name }))).toBeVisible();
  await page.getByRole("button", { name: t("upload.button") }).click();
  const draftTitle = t("edition", { title: official.title.da, revision: 2 });
  await expect(page.getByRole("heading", { level: 1, name: draftTitle })).toBeVisible();
  await expect(page.getByText(t("changes.summary", { changed: 2, added: 0, removed: 0 }))).toBeVisible();
  const members = page.getByRole("listitem").filter({ hasText: "1.1.2" });
  await expect(members.getByText("mindst 200: 1 point")).toBeVisible();

  // One limit was written wrong: it is corrected here, without another file.
  await page.getByRole("link", { name: t("figures.link") }).click();
  await page.getByLabel(t("figures.of")).selectOption("indicator:1.1.2");
  await page.getByRole("button", { name: t("figures.show"), exact: true }).click();
  const limit = page.getByLabel(t("figures.kinds.atLeast", { points: 1 }));
  await expect(limit).toHaveValue("200");
  await limit.fill("150");
  await page.getByRole("button", { name: t("figures.save") }).click();
  await expect(page.getByText(t("figures.saved"))).toBeVisible();
  await page.getByRole("link", { name: draftTitle }).click();
  await expect(members.getByText("mindst 150: 1 point")).toBeVisible();

  await page.getByRole("link", { name: t("trial.link") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("trial.title") })).toBeVisible();
  // Seven clusters, rounded to six: nearer to the old bar than to the new one.
  await expect(page.getByRole("row", { name: "Guld" }).getByRole("cell")).toHaveText(
    ["0", "0", "0", "6"].map((count) => new RegExp(`${count}$`)),
  );
  await page.getByRole("link", { name: draftTitle }).click();

  await page.getByRole("button", { name: t("publish.button") }).click();
  await page.waitForURL((url) => url.pathname === list);
  const published = page.getByRole("article", { name: official.title.da }).filter({ has: page.locator(`a[href*="${edition.id}"]`) });
  await expect(published.getByRole("listitem").first()).toContainText(t("published.states.current"));

  const reading = await ownPage(browser, baseURL, lead);
  await reading.goto((await letterTo(lead.email, 1, cluster.name)).link);
  const migration = translator("da", "migration");
  await reading.getByRole("link", { name: migration("noticeLink") }).click();
  await expect(reading.getByRole("heading", { name: migration("title") })).toBeVisible();

  await published.getByText(t("withdraw.open", { revision: 2 })).click();
  await published.getByLabel(t("withdraw.reason")).filter({ visible: true }).fill("Grænsen for 1.1.2 var skrevet forkert.");
  await published
    .getByRole("button", { name: t("withdraw.button") })
    .filter({ visible: true })
    .click();
  await expect(published.getByText("Grænsen for 1.1.2 var skrevet forkert.")).toBeVisible();
  await expect(published.getByRole("listitem").nth(1)).toContainText(t("published.states.current"));
  await reading.goto(addressOf("da", { page: "migration", params: { organisation: cluster.slug, assessment } }));
  await expect(reading.getByText(migration("nothing"))).toBeVisible();
});
