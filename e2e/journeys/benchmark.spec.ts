import { randomInt, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { answer, assessment } from "#db/schema/assessment.ts";
import { offeringClick } from "#db/schema/offering.ts";
import { addDays } from "#lib/domain/date.ts";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { offeringOn } from "#lib/usecases/help/testing/offerings.ts";
import { releaseOn } from "#lib/usecases/insight/testing/releases.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { someEdition } from "../fixtures/editions.ts";
import { serverDatabase, signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { ownPage, roundAddress } from "../fixtures/rounds.ts";
import { expectSound } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

const indicator = "4.1.1";
const elsewhere = "https://ced.example/haandbog";

/** A lead with a weak answer in an edition of the test's own, a release of it, and a handbook that helps. */
async function stage() {
  const [database, edition, at] = [await serverDatabase(), someEdition(), new Date()];
  await publishEdition(callersOn(database).server, edition);
  const organisation = await someOrganisation();
  const lead = await somePerson("Lis Leder", { secretariat: [[organisation, "lead"]] });
  const round = { id: randomUUID(), organisation };
  const opened = { id: round.id, organisationId: organisation.id, editionId: edition.id, revision: edition.revision };
  const given = { part: "answers" as const, key: indicator, version: 1, value: { points: 1 }, changedBy: lead.id, changedAt: at };
  await database.write(async (writer) => {
    await writer.insert(assessment).values({ ...opened, state: "open", startedAt: at, startedBy: lead.id });
    await writer.insert(answer).values({ assessmentId: round.id, ...given });
  });
  const value = { contributors: 12, quartiles: [2, 3, 4] as [number, number, number] };
  // Of the last century, so that no other test takes it for the newest.
  const to = addDays("1900-01-01", randomInt(36_000));
  const period = { editionId: edition.id, rulesDigest: digestsOf(edition).rulesDigest, from: addDays(to, -364), to };
  const release = await releaseOn(
    database,
    [
      { kind: "rating", value: { contributors: 12, quartiles: [50, 60, 70] } },
      { kind: "rating", indicator, value },
      { kind: "rating", indicator: "4.1.2", value: "would-tell" },
      { kind: "rating", cut: "label:gold", value: "too-few" },
    ],
    period,
  );
  const help = await offeringOn(database, indicator, { titleDa: "Håndbog i strategi", url: elsewhere }, [], edition.id);
  return { database, organisation, lead, round, release, help };
}

test("A lead compares, sees why a cut is closed, and follows an offering from a weak answer", async ({ page, context, origin }) => {
  const { database, organisation, lead, round, help } = await stage();
  const t = translator("da", "benchmark");
  await signInAs(context, origin, lead);
  await page.goto(addressOf("da", { page: "workspace", params: { organisation: organisation.slug } }));
  await page.getByRole("link", { name: t("title") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("title") })).toBeVisible();
  const row = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: new RegExp(`^${indicator} `) }) });
  await expect(row).toContainText(t("strip.own", { low: 1 }));
  await expect(row).toContainText(t("strip.quartiles", { low: 2, middle: 3, high: 4 }));
  await page.getByText(t("table.open")).click();
  const line = page.getByRole("table").getByRole("row", { name: new RegExp(`^${indicator} `) });
  await expect(line.getByRole("cell")).toHaveText(["1", "", "2", "3", "4", "12"]);
  await expectSound(page);
  await page.getByRole("link", { name: /^Samme fagområde/ }).click();
  await expect(page.getByText(t("others.closed", { why: t("because.not-in-register") }))).toBeVisible();
  await page.getByRole("link", { name: /^Klynger med guld/ }).click();
  await expect(page.getByText(t("others.closed", { why: t("because.too-few") }))).toBeVisible();

  await page.goto(roundAddress("da", round, "assessmentDimension", { dimension: "4" }));
  const found = page.getByRole("region", { name: translator("da", "help")("of", { indicator }) });
  // No host ends in .example: what can be seen is that the browser was sent there.
  await Promise.all([
    context.waitForEvent("request", (request) => request.url() === elsewhere),
    found.getByRole("link", { name: /^Håndbog i strategi/ }).click(),
  ]);
  const clicks = await database.reader.select().from(offeringClick).where(eq(offeringClick.offeringId, help.id));
  expect(clicks).toMatchObject([{ indicatorId: indicator, place: "indicator", clicks: 1 }]);
  await page.goto(addressOf("en", { page: "benchmarks", params: { organisation: organisation.slug } }));
  await expectSound(page);
});

test("The steering group lands on the published figures, takes them along and sees nothing else", async ({ browser, origin }) => {
  const { organisation, release } = await stage();
  const t = translator("da", "statistics");
  const page = await ownPage(browser, origin, await somePerson("Sten Styregruppe", { programme: ["steering"] }));
  await page.goto(addressOf("da", { page: "signedIn" }));
  await expect(page).toHaveURL(new RegExp(`${addressOf("da", { page: "steering" })}$`));
  const [menu, statistics] = [translator("da", "caseload.pages"), translator("da", "demand.pages")];
  for (const name of [menu("insight"), menu("account"), statistics("steering")])
    await expect(page.getByRole("link", { name, exact: true })).toHaveCount(1);
  for (const name of [menu("caseload"), menu("people"), menu("offerings"), menu("annex"), statistics("references")])
    await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0);
  const steering = (locale: (typeof locales)[number]) => `${addressOf(locale, { page: "steering" })}?release=${release}`;
  await page.goto(steering("da"));
  await expect(page.getByRole("heading", { level: 1, name: t("titles.steering") })).toBeVisible();
  const ratings = page.getByRole("table", { name: t("sections.ratings.title") });
  await expect(ratings.getByRole("row", { name: new RegExp(`^${indicator} `) }).getByRole("cell")).toHaveText(["12", "2", "3", "4"]);
  await expect(ratings.getByRole("row", { name: /^4\.1\.2 / })).toContainText(t("because.would-tell"));
  await page.getByRole("button", { name: translator("da", "report")("asks.spreadsheet") }).click();
  const link = page.getByRole("link", { name: /^Hent klyngeklar-styregruppe-.*\.xlsx/ });
  await expect(link).toBeVisible({ timeout: 20_000 });
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(file.suggestedFilename()).toMatch(/^klyngeklar-styregruppe-.*\.xlsx$/);
  for (const locale of locales) {
    await page.goto(steering(locale));
    await expectSound(page);
  }
  for (const place of ["caseload", "register", "people", "references", "independence"] as const)
    expect((await page.request.get(addressOf("da", { page: place }))).status(), place).toBe(404);
  const foreign = addressOf("da", { page: "benchmarks", params: { organisation: organisation.slug } });
  expect((await page.request.get(foreign)).status()).toBe(404);
});

test("An analyst adds a figure from a publication, takes it out and brings it back", async ({ page, context, origin }) => {
  const t = translator("da", "references");
  const label = `Snit ${randomUUID().slice(0, 6)}`;
  await signInAs(context, origin, await somePerson("Anna Analytiker", { programme: ["analyst"] }));
  await page.goto(addressOf("da", { page: "references" }));
  const form = page.getByRole("form", { name: t("add.title") });
  await form.getByLabel(t("add.labelDa")).fill(label);
  await form.getByLabel(t("add.labelEn")).fill(`Mean ${label}`);
  await form.getByLabel(t("add.value")).fill("187");
  await form.getByLabel(t("add.year")).fill("2016");
  await form.getByLabel(t("add.source")).fill("https://esca.example/rapport");
  await form.getByRole("button", { name: t("add.send") }).click();
  await expect(form.getByLabel(t("add.value"))).toHaveAttribute("aria-invalid", "true");
  await form.getByLabel(t("add.value")).fill("87,5");
  await form.getByRole("button", { name: t("add.send") }).click();
  const line = page.getByRole("listitem").filter({ hasText: label });
  await expect(line).toContainText("87,5 % (2016)");
  await line.getByRole("button", { name: t("removeOf", { label }) }).click();
  await expect(page.getByText(t("removed", { label }))).toBeVisible();
  await expect(line).toHaveCount(0);
  await page.getByRole("button", { name: t("restore") }).click();
  await expect(line).toHaveCount(1);
  for (const locale of locales) {
    await page.goto(addressOf(locale, { page: "references" }));
    await expectSound(page);
  }
});
